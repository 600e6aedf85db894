// What one tap notes in the brief before it plans again: a way out of a request without a plan, or to fill days without sights.
import { z } from 'zod'
import { replanScopeSpec } from './agent-tools/replan-scope.ts'
import { relaxationSchema } from './planning/outcome.ts'
import { briefPatchSchema } from './trip-brief.ts'

const wayOutStepSchema = z.discriminatedUnion('type', [
  ...relaxationSchema.options,
  /** Days without sights are wanted so. */
  z.object({ type: z.literal('keep-free-time') }),
  /** Some of the nights are spent at another place, so many kilometres away as the crow flies. */
  z.object({ type: z.literal('add-stop'), place: z.string(), nights: z.number().int().min(1), km: z.number().min(0) }),
])

export const wayOutSchema = z.object({
  label: z.string(),
  step: wayOutStepSchema,
  patch: briefPatchSchema,
  /** Where only some days were to be planned anew. */
  scope: replanScopeSpec.input.optional(),
})
export type WayOut = z.infer<typeof wayOutSchema>
