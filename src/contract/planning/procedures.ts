// What `planning.*` takes: the engine's own input, bounded like every other.
import { z } from 'zod'
import { mutationSchema } from '../paging.ts'
import { partIdSchema } from './calendar.ts'
import { candidatesSchema } from './candidates.ts'
import { disruptionSchema, planScopeSchema } from './change.ts'
import { itinerarySchema } from './itinerary.ts'
import { planningLimitsSchema, planningOutcomeSchema, planningProgressSchema } from './outcome.ts'
import { planningRequestSchema } from './request.ts'

/** Upper limit of iterations per request. */
const mostIterations = 20_000

export const planProcedureSchema = mutationSchema.extend({
  request: planningRequestSchema,
  candidates: candidatesSchema,
  limits: planningLimitsSchema
    .extend({ iterations: z.number().int().min(1).max(mostIterations) })
    .default({ iterations: 600 }),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
})

/** `planning.watch`: the same work with progress events. */
const planningEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: planningProgressSchema }),
  z.object({ type: z.literal('outcome'), outcome: planningOutcomeSchema }),
])
export type PlanningEvent = z.infer<typeof planningEventSchema>

const planInHandSchema = mutationSchema.extend({
  request: planningRequestSchema,
  candidates: candidatesSchema,
  itinerary: itinerarySchema,
})
export const verifyProcedureSchema = planInHandSchema
export const replanProcedureSchema = planInHandSchema.extend({
  /** Empty: the scope is planned anew under the request as it is given. */
  disruptions: z.array(disruptionSchema).max(20).default([]),
  /** What may change; absent = whatever the disruptions hit. */
  scope: planScopeSchema.optional(),
  /** Ids of items that are done, booked or pinned. */
  fixed: z.array(partIdSchema).max(500).default([]),
})
