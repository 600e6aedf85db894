// How one gets from each located item of a day to the next.
import { z } from 'zod'
import { sourceKindSchema } from './itinerary.ts'
import { idSchema } from './paging.ts'
import { localModeSchema } from './planning/distance-model.ts'

const itineraryLegSchema = z.object({
  day: z.number().int(),
  fromId: idSchema,
  toId: idSchema,
  mode: localModeSchema,
  minutes: z.number().int().min(0),
  km: z.number().min(0),
  /** Along streets where a router draws it, [lng, lat]; null = not known. */
  path: z.array(z.tuple([z.number(), z.number()])).nullable(),
  kind: sourceKindSchema,
})
export type ItineraryLeg = z.infer<typeof itineraryLegSchema>

/** Pairs without a known way (another city, an ocean between) are left out. */
export const itineraryLegsSchema = z.object({ items: z.array(itineraryLegSchema) })
