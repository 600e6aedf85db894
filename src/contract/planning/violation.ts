// What can be wrong with an itinerary. The sentences live in the interface's messages under the same codes.
import { z } from 'zod'
import { partIdSchema } from './calendar.ts'

/** Rule by rule, in the order they are checked; a code is `<rule>.<what>`. */
const violationCodes = [
  'existence.unknown',
  'existence.wrong-stop',
  'existence.avoided',
  'existence.must-see-missing',
  'frame.days',
  'frame.stop-order',
  'frame.missing-move',
  'frame.unexpected-move',
  'frame.schedule',
  'frame.mode-not-allowed',
  'frame.modes-mixed',
  'opening.closed',
  'opening.outside-hours',
  'time.not-positive',
  'time.overlap',
  'time.wrong-day',
  'space.missing-travel',
  'space.travel-differs',
  'space.mode-not-allowed',
  'space.too-far',
  'buffers.terminal',
  'buffers.check-in',
  'buffers.check-out',
  'buffers.luggage',
  'meals.missing',
  'meals.outside-window',
  'meals.twice',
  'meals.cuisine-missing',
  'repeats.place',
  'repeats.item-id',
  'nights.no-bed',
  'nights.two-beds',
  'nights.stop-nights',
  'nights.minimum',
  'nights.lodging-refused',
  'costs.line',
  'costs.missing-line',
  'costs.unexpected-line',
  'costs.total',
  'costs.budget',
  'counts.units',
  'counts.rooms',
  'fatigue.active-minutes',
  'fatigue.walking',
  'fatigue.visits',
  'day-window.outside',
  'day-window.appointment-missing',
  'day-window.appointment-moved',
  'day-window.no-such-time',
] as const
export const violationCodeSchema = z.enum(violationCodes)
export type ViolationCode = z.infer<typeof violationCodeSchema>

export const violationSchema = z.object({
  code: violationCodeSchema,
  /** Zero-based; null = the whole trip. */
  day: z.number().int().min(0).nullable(),
  /** Item or stay ids that take part. */
  itemIds: z.array(partIdSchema),
  /** For the sentence: amounts, minutes, clock times, ids. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Violation = z.infer<typeof violationSchema>
