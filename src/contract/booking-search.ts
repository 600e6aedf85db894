// What a booking site is asked for: enough for a prefilled search, nothing about who asks.
import { z } from 'zod'
import { daySchema } from './paging.ts'
import { bilingualSchema } from './place.ts'

const country = z.string().regex(/^[A-Z]{2}$/)
const party = { adults: z.number().int().min(1), children: z.number().int().min(0) }

export const bookingSearchSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('stay'),
    name: bilingualSchema,
    city: bilingualSchema,
    country,
    checkIn: daySchema,
    checkOut: daySchema,
    rooms: z.number().int().min(1),
    ...party,
  }),
  z.object({
    type: z.literal('flight'),
    /** IATA codes of the airports. */
    from: z.string().regex(/^[A-Z]{3}$/),
    to: z.string().regex(/^[A-Z]{3}$/),
    date: daySchema,
    ...party,
  }),
  z.object({
    type: z.literal('train'),
    from: bilingualSchema,
    to: bilingualSchema,
    fromCountry: country,
    toCountry: country,
    date: daySchema,
    ...party,
  }),
])

export type BookingSearch = z.infer<typeof bookingSearchSchema>
