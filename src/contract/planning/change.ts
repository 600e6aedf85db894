// Typed changes to an itinerary: what replanning and fixes propose and what a person accepts. Travel and costs follow by themselves.
import { z } from 'zod'
import { localTimeSchema, partIdSchema, planIdSchema } from './calendar.ts'
import { itinerarySchema, plannedItemSchema } from './itinerary.ts'
import { violationSchema } from './violation.ts'

const daySchema = z.number().int().min(0).max(60)

/** Why a change is proposed; the sentence lives in the interface. */
const changeReasons = [
  'closed',
  'delayed',
  'bad-weather',
  'late-start',
  'skipped',
  'makes-room',
  'fills-gap',
  'indoor-instead',
  'better-time',
  'shorter-way',
  'keeps-meal',
  'within-budget',
  'too-much',
  'repeated',
  'fits-better',
] as const
export type ChangeReason = (typeof changeReasons)[number]
const reasonSchema = z.enum(changeReasons)

const planChangeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('add'), day: daySchema, item: plannedItemSchema, reason: reasonSchema }),
  z.object({ type: z.literal('remove'), itemId: partIdSchema, reason: reasonSchema }),
  /** To another day or other times; the item keeps its id. */
  z.object({
    type: z.literal('move'),
    itemId: partIdSchema,
    day: daySchema,
    start: localTimeSchema,
    end: localTimeSchema,
    reason: reasonSchema,
  }),
])
export type PlanChange = z.infer<typeof planChangeSchema>

export const fixKinds = [
  'start-earlier',
  'start-later',
  'move-to-day',
  'swap-days',
  'shorten',
  'drop',
  'replace',
  'reorder',
] as const

/** One tap: apply `changes` and every violation named by `resolves` is gone without a new one. */
const fixSchema = z.object({
  kind: z.enum(fixKinds),
  /** For the sentence: `minutes`, `day` and `withDay` (zero-based), `itemId`, `withId`. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Positions in the list of violations that was given. */
  resolves: z.array(z.number().int().min(0)).min(1),
  changes: z.array(planChangeSchema).min(1),
})
export type Fix = z.infer<typeof fixSchema>

/** What happened since the plan was made. Times are wall times at the stop of that day. */
export const disruptionSchema = z.discriminatedUnion('type', [
  /** From now on `day` runs late: nothing that is not done starts before `from`. Also a late start of the day. */
  z.object({ type: z.literal('delay'), day: daySchema, from: localTimeSchema }),
  z.object({ type: z.literal('late-start'), day: daySchema, from: localTimeSchema }),
  /** A place or restaurant is closed on that day. */
  z.object({ type: z.literal('closure'), day: daySchema, id: planIdSchema }),
  /** Nothing outdoors between these. */
  z.object({ type: z.literal('weather'), day: daySchema, from: localTimeSchema, to: localTimeSchema }),
  /** The travellers leave this item out, for good or for another day. */
  z.object({ type: z.literal('skip'), itemId: partIdSchema, again: z.boolean() }),
])
export type Disruption = z.infer<typeof disruptionSchema>

const dayParts = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]
const scopeCategories = ['visits', 'meals'] as const

/** What may change; everything outside stays to the minute. Absent lists do not restrict. */
export const planScopeSchema = z.object({
  days: z.array(daySchema).min(1).max(61).optional(),
  /** By the start of an item: before 12:00, before 17:00, later. */
  parts: z.array(z.enum(dayParts)).min(1).max(3).optional(),
  categories: z.array(z.enum(scopeCategories)).min(1).max(2).optional(),
})
export type PlanScope = z.infer<typeof planScopeSchema>

export const replanResultSchema = z.object({
  /** `unchanged`: the plan still holds; `infeasible`: what is fixed cannot be kept, see `violations`. */
  status: z.enum(['ok', 'unchanged', 'infeasible']),
  changes: z.array(planChangeSchema),
  itinerary: itinerarySchema,
  violations: z.array(violationSchema),
})
export type ReplanResult = z.infer<typeof replanResultSchema>
