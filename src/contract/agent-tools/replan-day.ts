import { z } from 'zod'
import { daySchema, wallTimeSchema } from '../paging.ts'
import { proposedChangeSummarySchema } from './proposed-change-summary.ts'
import type { ToolSpec } from './tool-spec.ts'

const disruptionCauses = ['delay', 'missed', 'late', 'late_start', 'closed', 'rain', 'tired'] as const

const replannedDaySchema = z.object({
  /** `unchanged`: the rest of the day holds as it is. `not_planned`: the day that was asked about has no such ride. */
  status: z.enum(['ok', 'unchanged', 'not_now', 'unknown_item', 'not_planned']),
  cause: z.enum(disruptionCauses),
  /** What is delayed, missed or closed. */
  item: z.string().nullable(),
  /** A delayed or missed ride that today's plan does not have: it was counted from now on. */
  unplannedRide: z.enum(['flight', 'train', 'bus']).nullable(),
  /** Another day that was asked about, null = outside the trip, and what it has. */
  otherDay: z.object({ day: z.number().int().nullable(), items: z.array(z.string()) }).nullable(),
  /** When what is closed usually opens again; null = not known. */
  reopens: z.object({ date: daySchema, hours: z.string() }).nullable(),
  changes: z.array(proposedChangeSummarySchema),
  /** Booked or pinned items that stay although they no longer fit: somebody has to call. */
  atRisk: z.array(z.object({ title: z.string(), start: z.string() })),
})

export const replanDaySpec = {
  name: 'replan_day',
  input: z.object({
    cause: z
      .enum(disruptionCauses)
      .describe(
        'delay: a journey or item runs late; missed: the travelers missed a journey of today and take a later one; late: the travelers are behind; late_start: they set off only now and did nothing of today yet; closed: a place of today is closed',
      ),
    item: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .optional()
      .describe('its name, or `flight`, `train`, `bus`; needed for delay, missed and closed'),
    day: z
      .number()
      .int()
      .min(1)
      .max(60)
      .nullable()
      .optional()
      .describe('of a ride that is not of today, its day of the trip; null = outside the trip'),
    until: wallTimeSchema.optional().describe('late: when they can go on, where that is said instead of how late'),
    minutes: z.number().int().min(1).max(1440).optional().describe('how late, or how much later the next one leaves'),
  }),
  output: replannedDaySchema,
} as const satisfies ToolSpec
