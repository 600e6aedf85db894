import { z } from 'zod'
import { priceSchema } from '../money.ts'
import { dayInputSchema, daySchema } from '../paging.ts'
import { bilingualSchema, geoPointSchema } from '../place.ts'
import { answerOf } from '../provider-answer.ts'

export const lodgingQuerySchema = z
  .object({
    near: geoPointSchema,
    /** Absent = the city that `near` lies in. */
    radiusKm: z.number().positive().max(100).optional(),
    checkIn: dayInputSchema,
    checkOut: dayInputSchema,
    people: z.number().int().min(1).max(30).default(2),
    limit: z.number().int().min(1).max(100).default(20),
  })
  .refine(({ checkIn, checkOut }) => checkIn < checkOut, {
    path: ['checkOut'],
    message: 'a stay has at least one night',
  })
  .refine(({ checkIn, checkOut }) => Date.parse(checkOut) - Date.parse(checkIn) <= 60 * 86_400_000, {
    path: ['checkOut'],
    message: 'at most 60 nights',
  })
export type LodgingQuery = z.infer<typeof lodgingQuerySchema>

const lodgingOfferSchema = geoPointSchema.extend({
  id: z.string(),
  guideId: z.string().nullable(),
  name: bilingualSchema,
  /** `hotel`, `hostel`, `apartment`, ... */
  kind: z.string(),
  band: z.enum(['saver', 'balanced', 'comfort']).nullable(),
  rating: z.number().nullable(),
  area: bilingualSchema.nullable(),
  distanceKm: z.number(),
  /** People that sleep in one room. */
  roomCapacity: z.number().int().min(1),
  /** How many the party needs. */
  rooms: z.number().int().min(1),
  /** One room, each night of the stay. */
  nights: z.array(z.object({ date: daySchema, price: priceSchema })),
  /** All rooms, all nights. */
  total: priceSchema,
  /** House rules such as `no-pets`. */
  rules: z.array(z.string()),
  minNights: z.number().int().min(1),
})
export type LodgingOffer = z.infer<typeof lodgingOfferSchema>

export const lodgingAnswerSchema = answerOf(lodgingOfferSchema).extend({
  /** false = no source knows lodgings of this area. */
  covered: z.boolean(),
})
export type LodgingAnswer = z.infer<typeof lodgingAnswerSchema>
