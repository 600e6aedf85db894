// What a language model is asked for: the bookings of a text, each field with the words that it stands in.
import { z } from 'zod'
import { mostReservations, reservationSchema } from '#contract/reservation.ts'

const quotedSchema = z.object({
  value: z.string().trim().min(1).max(300),
  quote: z.string().trim().min(1).max(400).describe('The words of the original that say so, copied exactly.'),
})
const day = 'YYYY-MM-DDTHH:MM on the clocks of the place, or YYYY-MM-DD where no time is named'
const fieldSchemas = {
  title: quotedSchema.describe('Name of the hotel, restaurant, event or car'),
  number: quotedSchema.describe('Of the flight, train, bus or ship'),
  from: quotedSchema.describe('Airport code, station, stop, harbor or place of pick-up'),
  to: quotedSchema.describe('Airport code, station, stop, harbor or place of return'),
  departLocal: quotedSchema.describe(`Departure or beginning: ${day}`),
  arriveLocal: quotedSchema.describe(`Arrival or end: ${day}`),
  checkIn: quotedSchema.describe(`Of a stay: ${day}`),
  checkOut: quotedSchema.describe(`Of a stay: ${day}`),
  freeCancelUntil: quotedSchema.describe(`Until when cancelling costs nothing: ${day}`),
  address: quotedSchema,
  code: quotedSchema.describe('Under which the booking is found again'),
  price: quotedSchema.describe('Sum of the whole booking, such as "412.50 EUR"'),
  people: quotedSchema.describe('How many, as a number'),
  status: quotedSchema.describe('confirmed, changed, cancelled or waitlisted'),
}
const fieldsSchema = z.object(fieldSchemas).partial()

export type ModelField = keyof typeof fieldSchemas
export const modelFields = Object.keys(fieldSchemas) as ModelField[]

export const modelAnswerSchema = z.object({
  reservations: z.array(fieldsSchema.extend({ type: reservationSchema.shape.type })).max(mostReservations),
})
export type ModelReservation = z.infer<typeof modelAnswerSchema>['reservations'][number]

export const reportTool = {
  type: 'function',
  function: {
    name: 'report_bookings',
    description: 'Reports the bookings that the text confirms, one entry for each leg, stay, table, ticket or car.',
    parameters: z.toJSONSchema(modelAnswerSchema, { io: 'input' }),
  },
} as const
