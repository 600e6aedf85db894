// Reservations read from mails, messages and calendar files: each field with its place in the original and a confidence.
import { z } from 'zod'
import { priceInputSchema } from './money.ts'
import { idSchema, lineSchema, localTimeSchema, mutationSchema } from './paging.ts'
import { timeZoneSchema } from './place.ts'

const reservationTypes = ['flight', 'train', 'bus', 'ferry', 'lodging', 'restaurant', 'activity', 'car'] as const
const reservationTypeSchema = z.enum(reservationTypes)
export type ReservationType = z.infer<typeof reservationTypeSchema>

const reservationStatusSchema = z.enum(['confirmed', 'changed', 'cancelled', 'waitlisted'])

const fieldSchemas = {
  title: lineSchema,
  /** Of the flight, train, bus or ship. */
  number: lineSchema.max(40).optional(),
  /** IATA code of the airport where it is known, else the name as written. */
  from: lineSchema.optional(),
  to: lineSchema.optional(),
  /** Of a restaurant, an activity and a car: when it begins and ends. */
  departLocal: localTimeSchema.optional(),
  arriveLocal: localTimeSchema.optional(),
  zoneFrom: timeZoneSchema.optional(),
  zoneTo: timeZoneSchema.optional(),
  checkIn: localTimeSchema.optional(),
  checkOut: localTimeSchema.optional(),
  /** Of a stay: until when it can be cancelled at no charge. */
  freeCancelUntil: localTimeSchema.optional(),
  address: lineSchema.max(300).optional(),
  code: lineSchema.max(80).optional(),
  /** Of the whole booking, also where it is made of several reservations: then only the first bears it. */
  price: priceInputSchema.optional(),
  people: z.number().int().min(1).max(500).optional(),
  status: reservationStatusSchema,
}
const reservationFieldSchema = z.object(fieldSchemas).keyof()
export type ReservationField = z.infer<typeof reservationFieldSchema>

const evidenceSchema = z.object({
  /** Where day and hour stand apart, both: "8 May 2027 … 15:00". */
  text: z.string(),
  /** Offsets in `text` of the answer; those of the hour where its day stands elsewhere. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
})

export const reservationSchema = z.object({
  type: reservationTypeSchema,
  ...fieldSchemas,
  /** Of each field that is given, and of the kind where it was told from words; 0 to 1. */
  confidence: z.partialRecord(z.enum([...reservationFieldSchema.options, 'type']), z.number().min(0).max(1)),
  /** Absent where the field stands in data that the original does not show. */
  evidence: z.partialRecord(reservationFieldSchema, evidenceSchema),
})
export type Reservation = z.infer<typeof reservationSchema>

/** A mail with its pictures is longer; they are not text. */
const longestSource = 400_000

export const parseReservationsSchema = mutationSchema.extend({
  tripId: idSchema.optional(),
  /** Pasted text, or the text of a file: a mail (.eml), a web page, a calendar (.ics), or the data of a wallet pass. */
  text: z.string().trim().min(1).max(longestSource).optional(),
  /** In place of a text, a file of a trip: also .pdf and .pkpass. Tokens need the scope `files` for it. */
  fileId: idSchema.optional(),
})
export const mostReservations = 40
export const parsedReservationsSchema = z.object({
  /** What a reader sees of the original: evidence points into it. */
  text: z.string(),
  reservations: z.array(reservationSchema),
  /** Lines that speak of something that was not understood. */
  unread: z.array(z.string()),
  /**
   * What a language model had part in it: none is set up; it was asked for what the rules left open; they left nothing open; or
   * it gave no answer. All but `asked` are the reading of the rules alone.
   */
  model: z.enum(['off', 'asked', 'unneeded', 'failed']),
})
export type ParsedReservations = z.infer<typeof parsedReservationsSchema>

/** What tells where a booking is. */
const locatableSchema = reservationSchema.pick({ type: true, title: true, address: true, from: true })
export type LocatableReservation = z.infer<typeof locatableSchema>
export const locateReservationsSchema = z.object({
  tripId: idSchema,
  reservations: z.array(locatableSchema).min(1).max(mostReservations),
})
export const locatedReservationsSchema = z.object({
  /**
   * Of each, in their order. Without a position in the plan stand those of which no source knows where they are, and those
   * known only far from every stop: rather a place of the same name.
   */
  locations: z.array(z.enum(['known', 'far', 'unknown'])),
})
export type LocatedReservations = z.infer<typeof locatedReservationsSchema>

export const proposeReservationsSchema = mutationSchema.extend({
  tripId: idSchema,
  /** As read, or as corrected. */
  reservations: z
    .array(
      reservationSchema
        .extend({ confidence: reservationSchema.shape.confidence.default({}) })
        .partial({ evidence: true }),
    )
    .min(1)
    .max(mostReservations),
  /** Gives a trip without a start the dates of the bookings, as a change of its own in the proposal. */
  setsDates: z.boolean().default(true),
})
