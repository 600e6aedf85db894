import { z } from 'zod'
import { moneySchema } from '../money.ts'
import { placeKindSchema } from '../travel/place-search.ts'
import type { ToolSpec } from './tool-spec.ts'

/** What one needs under way and no guide lists. */
export const amenities = ['atm', 'toilet', 'pharmacy', 'supermarket', 'lockers', 'laundry', 'charging', 'fuel'] as const
const amenitySchema = z.enum(amenities)

const nearbySchema = z.object({
  near: z.string(),
  /** What the search went out from. */
  from: z.enum(['position', 'item', 'stay', 'city']),
  places: z.array(
    z.object({
      id: z.string(),
      kind: placeKindSchema,
      name: z.string(),
      tags: z.array(z.string()),
      rating: z.number().nullable(),
      price: moneySchema.nullable(),
      hours: z.string().nullable(),
      /** null = hours not known. */
      isOpen: z.boolean().nullable(),
      distanceKm: z.number(),
      /** On foot. */
      walkMinutes: z.number().int(),
    }),
  ),
  radiusKm: z.number(),
  /** What was asked for and is in no source; null where places were searched. */
  unlisted: amenitySchema.nullable(),
})

export const nearbyPlacesSpec = {
  name: 'nearby_places',
  input: z.object({
    kind: placeKindSchema.optional(),
    tags: z.array(z.string().trim().min(1).max(60)).max(10).optional(),
    amenity: amenitySchema.optional().describe('no source lists them: the answer says so'),
    radiusKm: z.number().positive().max(20).default(1.5),
    /** Leave out what is known to be closed now. */
    openNow: z.boolean().default(true),
    limit: z.number().int().min(1).max(12).default(6),
  }),
  output: nearbySchema,
} as const satisfies ToolSpec
