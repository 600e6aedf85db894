import { z } from 'zod'
import { daySchema } from '../paging.ts'
import type { ToolSpec } from './tool-spec.ts'

const weatherFactsSchema = z.object({
  place: z.string(),
  /** The trip has no dates: the days shown are assumed. */
  assumed: z.boolean(),
  /** `estimated` is the usual weather of the season, not a forecast. */
  kind: z.string(),
  days: z.array(
    z.object({ date: z.string(), highC: z.number(), lowC: z.number(), rainChance: z.number(), rainMm: z.number() }),
  ),
})
export type WeatherFacts = z.infer<typeof weatherFactsSchema>

export const getWeatherSpec = {
  name: 'get_weather',
  input: z.object({
    city: z.string().max(80).optional(),
    from: daySchema.optional(),
    days: z.number().int().min(1).max(16).optional(),
  }),
  output: weatherFactsSchema,
} as const satisfies ToolSpec
