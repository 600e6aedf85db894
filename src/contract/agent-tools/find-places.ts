import { z } from 'zod'
import { moneySchema, priceSchema } from '../money.ts'
import { daySchema, wallTimeSchema } from '../paging.ts'
import { dietKindSchema, mealKindSchema } from '../planning/facts.ts'
import { placeKindSchema } from '../travel/place-search.ts'
import { placeNameSchema } from './place-reference.ts'
import type { ToolSpec } from './tool-spec.ts'

const foundPlacesSchema = z.object({
  near: z.string(),
  /** false = no source knows this area. */
  covered: z.boolean(),
  places: z.array(
    z.object({
      id: z.string(),
      kind: placeKindSchema,
      name: z.string(),
      tags: z.array(z.string()),
      rating: z.number().nullable(),
      price: moneySchema.nullable(),
      hours: z.string().nullable(),
      tip: z.string().nullable(),
      area: z.string().nullable(),
      /** From the place named in `around`, or from the center of the city; null = not asked. */
      distanceKm: z.number().nullable().default(null),
    }),
  ),
  /** The filters that were applied, in words. */
  filters: z.array(z.string()).default([]),
  /** Places left out because the fact that a filter asks for is not known. */
  unverified: z.number().int().default(0),
  /** `around` or `city` as given, where nothing of that name is known; the search was then not restricted by it. */
  unknownNames: z.array(z.string()).default([]),
})
export type FoundPlaces = z.infer<typeof foundPlacesSchema>

export const findPlacesSpec = {
  name: 'find_places',
  input: z.object({
    kind: placeKindSchema.optional(),
    tags: z.array(z.string().max(60)).max(10).optional().describe('any of these, such as museum, panda, hotpot'),
    text: z.string().max(100).optional().describe('a name or a dish'),
    day: z.number().int().min(1).max(365).optional().describe('of the plan: the stop of that day'),
    city: z.string().max(80).optional(),
    around: placeNameSchema.optional().describe('near this place, stay, airport or `hotel`'),
    radiusKm: z.number().positive().max(100).optional().describe('around `around`; default 3'),
    maxPrice: priceSchema.optional().describe('minor units, any currency: ticket, meal for one, or one night'),
    free: z.boolean().optional(),
    openOn: daySchema.optional().describe('open on this date'),
    openAt: wallTimeSchema.optional().describe('open at this time of `openOn` (default: first day of the trip)'),
    indoor: z.boolean().optional().describe('true = indoors, false = outdoors'),
    diet: dietKindSchema.optional(),
    meal: mealKindSchema.optional(),
    stepFree: z.boolean().optional(),
    minRating: z.number().min(1).max(5).optional(),
    sort: z.enum(['best', 'price', 'distance', 'rating']).default('best'),
    limit: z.number().int().min(1).max(12).default(6),
  }),
  output: foundPlacesSchema,
} as const satisfies ToolSpec
