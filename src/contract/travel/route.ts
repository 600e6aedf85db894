import { z } from 'zod'
import { sourceKindSchema } from '../itinerary.ts'
import { priceSchema } from '../money.ts'
import { geoPointSchema } from '../place.ts'
import { localModeSchema } from '../planning/distance-model.ts'
import { answerOf } from '../provider-answer.ts'

const routeQuerySchema = z.object({
  from: geoPointSchema,
  to: geoPointSchema,
  modes: z.array(localModeSchema).min(1).max(5).default(['walk', 'transit', 'taxi']),
})
export type RouteQuery = z.infer<typeof routeQuerySchema>

const routeSchema = z.object({
  mode: localModeSchema,
  km: z.number().min(0),
  minutes: z.number().int().min(0),
  /** One person's fare, or one taxi's; null = not known; amount 0 = free. */
  price: priceSchema.nullable(),
  /** The way itself where the source draws it, [lng, lat]. */
  path: z.array(z.tuple([z.number(), z.number()])).nullable(),
  /** A map's way and an estimated one may stand in one answer. */
  kind: sourceKindSchema,
})
export type Route = z.infer<typeof routeSchema>

export const routeAnswerSchema = answerOf(routeSchema)
export type RouteAnswer = z.infer<typeof routeAnswerSchema>
