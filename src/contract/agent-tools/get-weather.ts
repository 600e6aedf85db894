import { z } from 'zod'
import { dayInputSchema } from '../paging.ts'
import type { ToolSpec } from './tool-spec.ts'

const monthSchema = z.number().int().min(1).max(12)

const weatherFactsSchema = z.object({
  place: z.string(),
  /** The trip has no dates: the days shown are assumed. */
  assumed: z.boolean(),
  /** `estimated` is the usual weather of the season, not a forecast. */
  kind: z.string(),
  days: z.array(
    z.object({
      date: z.string(),
      /** Where it is, on a trip of several stops. */
      place: z.string().optional(),
      highC: z.number(),
      lowC: z.number(),
      rainChance: z.number(),
      rainMm: z.number(),
    }),
  ),
  /** Usual weather by month, where dates are open or a month was asked for. */
  months: z
    .array(z.object({ month: monthSchema, highC: z.number(), lowC: z.number(), rainChance: z.number() }))
    .default([]),
  /** `city` as given, where no such place is known; the answer is then of the destination. */
  unknownCity: z.string().nullable().default(null),
})
export type WeatherFacts = z.infer<typeof weatherFactsSchema>

export const getWeatherSpec = {
  name: 'get_weather',
  input: z.object({
    city: z.string().max(80).optional(),
    from: dayInputSchema.optional(),
    day: z.number().int().min(1).max(365).optional().describe('of the plan, instead of from'),
    days: z.number().int().min(1).max(16).optional(),
    month: monthSchema.optional().describe('instead of dates'),
  }),
  output: weatherFactsSchema,
} as const satisfies ToolSpec
