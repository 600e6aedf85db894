// A plan that somebody without an account tries out. It moves into the account that they make or sign in to.
import { z } from 'zod'
import { newItemSchema, provenanceSchema } from './itinerary.ts'
import { mostTrialDays } from './limits.ts'
import { knownCurrencySchema, moneySchema } from './money.ts'
import { idSchema, instantSchema, lineSchema, mutationSchema } from './paging.ts'
import { placeRefSchema, tripStopSchema } from './place.ts'
import { paceSchema, partySchema } from './trip.ts'

export const planTrialSchema = mutationSchema.extend({
  destination: lineSchema.max(120),
  durationDays: z.number().int().min(1).max(mostTrialDays),
  party: partySchema.optional(),
  pace: paceSchema.optional(),
  currency: knownCurrencySchema.optional(),
})
export type PlanTrial = z.infer<typeof planTrialSchema>

/** The settings of the trip that it becomes, and its items. */
const trialPlanSchema = z.object({
  title: z.string(),
  stops: z.array(tripStopSchema).min(1),
  durationDays: z.number().int(),
  party: partySchema,
  pace: paceSchema,
  total: moneySchema,
  source: provenanceSchema,
  items: z.array(newItemSchema),
})
export type TrialPlan = z.infer<typeof trialPlanSchema>

const trialTokenSchema = z.string().min(20).max(200)
/** `token`: whoever has it may see the plan and take it into an account. */
export const trialSchema = z.object({ token: trialTokenSchema, expiresAt: instantSchema, plan: trialPlanSchema })
export type Trial = z.infer<typeof trialSchema>

/** `unplanned`: nothing is known there to plan from. */
export const planTrialResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('planned'), trial: trialSchema }),
  z.object({ status: z.literal('unplanned'), destination: placeRefSchema }),
])

export const trialIdSchema = z.object({ token: trialTokenSchema })
export const claimTrialSchema = mutationSchema.extend({ token: trialTokenSchema })
export const claimedTrialSchema = z.object({ tripId: idSchema, title: z.string() })
