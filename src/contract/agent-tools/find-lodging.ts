import { z } from 'zod'
import { moneySchema, priceSchema } from '../money.ts'
import { daySchema } from '../paging.ts'
import { bandSchema } from '../planning/facts.ts'
import { placeNameSchema } from './place-reference.ts'
import type { ToolSpec } from './tool-spec.ts'

const stayOfferSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  band: bandSchema.nullable(),
  area: z.string().nullable(),
  rating: z.number().nullable(),
  /** All rooms, the average night. */
  perNight: moneySchema,
  /** All rooms, all nights. */
  total: moneySchema,
  rooms: z.number().int(),
  distanceKm: z.number().nullable(),
})

const foundLodgingSchema = z.object({
  near: z.string(),
  /** false = no source knows lodgings of this area. */
  covered: z.boolean(),
  checkIn: daySchema,
  checkOut: daySchema,
  nights: z.number().int(),
  /** The trip has no dates: these are assumed. */
  assumedDates: z.boolean(),
  people: z.number().int(),
  /** Prices in the currency of the trip where a rate is known. */
  offers: z.array(stayOfferSchema),
  /** Number of offers before filters. */
  total: z.number().int(),
  filters: z.array(z.string()),
  /** The cheapest without filters, where no offer passes them. */
  cheapest: stayOfferSchema.nullable(),
  unknownNames: z.array(z.string()),
})

export const findLodgingSpec = {
  name: 'find_lodging',
  input: z.object({
    city: z.string().max(80).optional(),
    area: z.string().max(80).optional().describe('a district'),
    around: placeNameSchema.optional(),
    radiusKm: z.number().positive().max(50).optional(),
    checkIn: daySchema.optional(),
    nights: z.number().int().min(1).max(30).optional(),
    people: z.number().int().min(1).max(30).optional(),
    maxPerNight: priceSchema.optional().describe('minor units, any currency, for all rooms'),
    minPerNight: priceSchema.optional(),
    band: bandSchema.optional(),
    kind: z.enum(['hotel', 'hostel', 'guesthouse', 'apartment', 'resort', 'ryokan']).optional(),
    minRating: z.number().min(1).max(5).optional(),
    sort: z.enum(['price', 'rating', 'distance']).default('price'),
    limit: z.number().int().min(1).max(12).default(5),
  }),
  output: foundLodgingSchema,
} as const satisfies ToolSpec
