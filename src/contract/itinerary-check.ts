// What the feasibility rules find in a trip as it stands, with fixes that one tap applies.
import { z } from 'zod'
import { idSchema, lineSchema, mutationSchema } from './paging.ts'
import { fixKinds } from './planning/change.ts'
import type { ViolationCode } from './planning/violation.ts'
import { proposedChangeSchema } from './proposal.ts'

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

const itineraryFixSchema = z.object({
  kind: z.enum(fixKinds),
  /** For the sentence: `item` (title of what changes), `minutes`, `day` (counting from 1), `title` of another item. */
  params: paramsSchema,
  changes: z.array(proposedChangeSchema).min(1),
})
export type ItineraryFix = z.infer<typeof itineraryFixSchema>

/** What can be wrong with days that people arrange by hand; the other rules speak of what only a full plan has. */
export const findingCodeSchema = z.enum([
  'opening.closed',
  'opening.outside-hours',
  'opening.out-of-season',
  'time.not-positive',
  'time.overlap',
  'space.too-far',
  'repeats.place',
  'repeats.same-day',
  'meals.missing',
  'meals.not-served',
  'visits.too-short',
  'altitude.too-soon',
  'daylight.dark',
  'nights.no-bed',
  'nights.two-beds',
  'frame.before-arrival',
  'frame.after-departure',
  'frame.too-early',
  'frame.missing-move',
  'buffers.terminal',
  'buffers.arrival',
  'costs.budget',
  'fatigue.active-minutes',
  'fatigue.walking',
  'fatigue.visits',
  'day-window.no-such-time',
] as const satisfies readonly ViolationCode[])
export type FindingCode = z.infer<typeof findingCodeSchema>

const itineraryFindingSchema = z.object({
  code: findingCodeSchema,
  /** Counting from 1; null = the whole trip. */
  day: z.number().int().nullable(),
  itemIds: z.array(idSchema),
  params: paramsSchema,
  fixes: z.array(itineraryFixSchema),
})
export type ItineraryFinding = z.infer<typeof itineraryFindingSchema>

/** Items that cannot be checked, with the reason. */
const uncheckedItemsSchema = z.object({ reason: z.enum(['no_time', 'no_place']), itemIds: z.array(idSchema).min(1) })
export type UncheckedItems = z.infer<typeof uncheckedItemsSchema>

export const itineraryCheckSchema = z.object({
  /** `no_dates`: without a first day the weekdays are unknown, so nothing was checked. */
  status: z.enum(['checked', 'no_dates']),
  findings: z.array(itineraryFindingSchema),
  unchecked: z.array(uncheckedItemsSchema),
  /** Days, counting from 1, that the sights known at their stop do not fill: most of them are in the plan. */
  exhausted: z.array(z.object({ stopId: idSchema, days: z.array(z.number().int()).min(1) })),
})
export type ItineraryCheck = z.infer<typeof itineraryCheckSchema>

/** Applies a fix at once, as a proposal that was accepted: it can be undone like one. */
export const applyFixSchema = mutationSchema.extend({
  tripId: idSchema,
  title: lineSchema,
  changes: z.array(proposedChangeSchema).min(1).max(100),
})
