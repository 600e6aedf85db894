import { z } from 'zod'
import { bookingStatusSchema, itemKindSchema, sourceKindSchema } from '../itinerary.ts'
import type { ToolSpec } from './tool-spec.ts'

const momentSchema = z.enum(['done', 'skipped', 'past', 'now', 'ahead', 'open'])

/** Latest time to set out for an item. */
export const departureSchema = z.object({
  title: z.string(),
  /** `HH:MM`, when it begins. */
  start: z.string(),
  /** Where the way begins. */
  from: z.string(),
  mode: z.string(),
  minutes: z.number().int(),
  /** Minutes to be there ahead of time. */
  ahead: z.number().int(),
  leaveAt: z.string(),
  /** Minutes until then; negative where it is too late to be there that much ahead of time. */
  left: z.number().int(),
  kind: sourceKindSchema,
})

const travelDaySchema = z.object({
  phase: z.enum(['undated', 'before', 'during', 'after']),
  date: z.string(),
  /** `HH:MM` where the trip is. */
  clock: z.string(),
  place: z.string(),
  day: z.number().int().nullable(),
  items: z.array(
    z.object({
      title: z.string(),
      kind: itemKindSchema,
      start: z.string().nullable(),
      end: z.string().nullable(),
      moment: momentSchema,
      booking: bookingStatusSchema,
    }),
  ),
  current: z.string().nullable(),
  next: z.string().nullable(),
  /** null where the next item has no place, or there is none. */
  departure: departureSchema.nullable(),
  stay: z.string().nullable(),
  /** The hours from now on. */
  weather: z.array(z.object({ time: z.string(), tempC: z.number(), rainChance: z.number() })),
})

export const todaySpec = {
  name: 'today',
  input: z.object({}),
  output: travelDaySchema,
} as const satisfies ToolSpec
