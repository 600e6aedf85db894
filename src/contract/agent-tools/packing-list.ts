import { z } from 'zod'
import type { ToolSpec } from './tool-spec.ts'

const packingSchema = z.object({
  place: z.string(),
  days: z.number().int(),
  assumedDates: z.boolean(),
  weather: z.object({ lowC: z.number(), highC: z.number(), rainChance: z.number() }),
  /** What to wear, in words. */
  wear: z.array(z.string()),
  groups: z.array(
    z.object({
      title: z.string(),
      /** `count` null = uncounted; `reason` in words, where it is not obvious. */
      items: z.array(z.object({ name: z.string(), count: z.number().int().nullable(), reason: z.string().nullable() })),
    }),
  ),
})

export const packingListSpec = {
  name: 'packing_list',
  input: z.object({
    activities: z.array(z.string().max(40)).max(10).default([]).describe('such as beach, hiking, temple, snow'),
  }),
  output: packingSchema,
} as const satisfies ToolSpec
