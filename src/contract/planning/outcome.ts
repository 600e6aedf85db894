// What planning answers: alternatives with their reasons, or why there is none and what would help.
import { z } from 'zod'
import { clockTimeSchema } from '#contract/opening-hours.ts'
import { isoDateSchema, partIdSchema, planIdSchema } from './calendar.ts'
import { mealKindSchema } from './facts.ts'
import { itinerarySchema } from './itinerary.ts'
import { intercityModeSchema } from './request.ts'

export const intents = ['saver', 'balanced', 'comfort'] as const
export const intentSchema = z.enum(intents)
export type Intent = z.infer<typeof intentSchema>

const planReasons = [
  'must-see',
  'interest',
  'near',
  'open-late',
  'highly-rated',
  'free',
  'only-day-open',
  'cuisine',
  'hours-unknown',
  'price-unknown',
  'fixed',
  'icon',
  'best-time',
  'eat-on-site',
  'picnic',
  'diet-suits',
  'diet-unknown',
  'ask-about-allergy',
  'partly-step-free',
  'more-effort',
  'lodging-band',
  'lodging-booked',
  'sleep-after-landing',
  'rest-after-outing',
  'rest-on-site',
  'early-start',
  'before-show',
] as const

const planReasonSchema = z.object({
  /** An item or stay. */
  itemId: partIdSchema,
  code: z.enum(planReasons),
  /** `tag`, `minutes`, `rating`, `cuisine`, `amount`, `rank`, `time`, `meal`, `diet`, `staple`, `band`, `from`, `until`. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type PlanReason = z.infer<typeof planReasonSchema>

/** The parts add up to `total`; penalties are negative. */
const planScoreSchema = z.object({
  total: z.number(),
  parts: z.object({
    sights: z.number(),
    interests: z.number(),
    food: z.number(),
    lodging: z.number(),
    travel: z.number(),
    cost: z.number(),
    unmetPreferences: z.number(),
  }),
})
export type PlanScore = z.infer<typeof planScoreSchema>

/** A soft constraint that this plan does not meet. */
const unmetPreferenceSchema = z.object({
  constraint: z.enum(['budget', 'must-see', 'meals', 'cuisines', 'pace']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type UnmetPreference = z.infer<typeof unmetPreferenceSchema>

/** The sights of a stop that are open and suit do not fill all of its days: `days` counting from 0. */
const exhaustedStopSchema = z.object({
  kind: z.literal('exhausted'),
  stopId: planIdSchema,
  days: z.array(z.number().int().min(0)).min(1),
})
export type ExhaustedStop = z.infer<typeof exhaustedStopSchema>

/** What the candidates lack whatever is relaxed: a leg, a bed, an opening day. */
const gapSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-way'), from: planIdSchema, to: planIdSchema }),
  z.object({ kind: z.literal('no-bed'), stopId: planIdSchema }),
  /** Legs and beds exist but cannot be combined. */
  z.object({ kind: z.literal('no-frame') }),
  /** Not open on any day of the trip; `nextOpen` is the first open date after it begins, within a year. */
  z.object({ kind: z.literal('never-open'), placeId: planIdSchema, nextOpen: isoDateSchema.nullable() }),
  z.object({ kind: z.literal('cuisine-unknown'), cuisine: z.string() }),
  z.object({ kind: z.literal('outside-trip'), appointmentId: planIdSchema }),
  exhaustedStopSchema,
])
export type Gap = z.infer<typeof gapSchema>

const planSchema = z.object({
  intent: intentSchema,
  itinerary: itinerarySchema,
  score: planScoreSchema,
  reasons: z.array(planReasonSchema),
  unmetPreferences: z.array(unmetPreferenceSchema),
  /** What this plan would need more of. */
  gaps: z.array(exhaustedStopSchema),
})
export type Plan = z.infer<typeof planSchema>

/** A constraint of the request, by what it is and, where there are several of a kind, which one. */
const constraintRefSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('budget'), amount: z.number().int() }),
  z.object({ kind: z.literal('must-see'), placeId: planIdSchema }),
  z.object({ kind: z.literal('appointment'), appointmentId: planIdSchema }),
  z.object({ kind: z.literal('meal'), meal: mealKindSchema }),
  z.object({ kind: z.literal('cuisine'), cuisine: z.string() }),
  z.object({ kind: z.literal('pace') }),
  z.object({ kind: z.literal('day-window') }),
  z.object({ kind: z.literal('lodging') }),
  z.object({ kind: z.literal('transport') }),
  z.object({ kind: z.literal('driving') }),
  z.object({ kind: z.literal('mobility') }),
  z.object({ kind: z.literal('rest') }),
])
export type ConstraintRef = z.infer<typeof constraintRefSchema>

/** A minimal set of constraints that cannot hold together. `gap`: proved by missing candidates. */
const conflictSchema = z.object({ constraints: z.array(constraintRefSchema), gap: gapSchema.nullable() })
export type Conflict = z.infer<typeof conflictSchema>

/** One step that makes the request feasible, the cheapest first. */
export const relaxationSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('raise-budget'), by: z.number().min(1) }),
  z.object({ type: z.literal('drop-must-see'), placeId: planIdSchema }),
  z.object({ type: z.literal('drop-appointment'), appointmentId: planIdSchema }),
  z.object({ type: z.literal('drop-meal'), meal: mealKindSchema }),
  z.object({ type: z.literal('drop-cuisine'), cuisine: z.string() }),
  z.object({ type: z.literal('faster-pace'), pace: z.enum(['balanced', 'packed']) }),
  z.object({ type: z.literal('lift-pace') }),
  z.object({ type: z.literal('widen-day'), start: clockTimeSchema, end: clockTimeSchema }),
  z.object({ type: z.literal('widen-lodging') }),
  z.object({ type: z.literal('allow-mode'), mode: intercityModeSchema }),
  z.object({ type: z.literal('allow-long-drives') }),
  z.object({ type: z.literal('lift-mobility') }),
  z.object({ type: z.literal('drop-rest') }),
])
export type Relaxation = z.infer<typeof relaxationSchema>

/** `done` runs from 0 to 1. */
export const planningProgressSchema = z.object({
  phase: z.enum(['reading', 'scheduling', 'explaining']),
  intent: intentSchema.nullable(),
  done: z.number().min(0).max(1),
})
export type PlanningProgress = z.infer<typeof planningProgressSchema>

/** The same input, limits and seed give the same answer on every machine. */
export const planningLimitsSchema = z.object({
  /** At most, of the search for each alternative; trips of many weeks get fewer. */
  iterations: z.number().int().min(1).max(1_000_000),
  /** Short searches spent on explaining why there is no plan; 60 if absent. */
  checks: z.number().int().min(0).max(1000).optional(),
})

export const planningOutcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ok'), plans: z.array(planSchema).min(1).max(3) }),
  z.object({
    status: z.literal('infeasible'),
    plans: z.array(planSchema).max(0),
    conflicts: z.array(conflictSchema),
    relaxations: z.array(relaxationSchema),
  }),
  /** The request makes no sense as it stands: `path` points into `{ request, candidates, limits, seed }`. */
  z.object({
    status: z.literal('invalid'),
    plans: z.array(planSchema).max(0),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).min(1),
  }),
])
export type PlanningOutcome = z.infer<typeof planningOutcomeSchema>
