import { z } from 'zod'
import { sourceKindSchema } from '../itinerary.ts'
import { moneySchema } from '../money.ts'
import { localModeSchema } from '../planning/distance-model.ts'
import { candidateNamesSchema, placeNameSchema, resolvedPlaceSchema } from './place-reference.ts'
import type { ToolSpec } from './tool-spec.ts'

const routesSchema = z.object({
  /** `far`: between cities, where flights or trains answer; `same`: both are one place. */
  status: z.enum(['ok', 'far', 'same', 'unknown_from', 'unknown_to']),
  from: resolvedPlaceSchema.nullable(),
  to: resolvedPlaceSchema.nullable(),
  /** As it was asked for, of the end that is not known. */
  unknownName: z.string().nullable().default(null),
  /** Great-circle. */
  straightKm: z.number().nullable(),
  /** Fastest first. */
  routes: z.array(
    z.object({
      mode: localModeSchema,
      km: z.number(),
      minutes: z.number().int(),
      /** One person's fare, or one taxi's; null = not known; amount 0 = free. */
      price: moneySchema.nullable(),
      kind: sourceKindSchema,
    }),
  ),
  /** What is close to the name that is not known. */
  candidates: candidateNamesSchema,
})

export const routeBetweenSpec = {
  name: 'route_between',
  input: z.object({
    from: placeNameSchema,
    to: placeNameSchema,
    modes: z.array(localModeSchema).min(1).max(5).default(['walk', 'transit', 'taxi']),
  }),
  output: routesSchema,
} as const satisfies ToolSpec
