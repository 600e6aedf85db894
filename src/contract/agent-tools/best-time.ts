import { z } from 'zod'
import { sourceKindSchema } from '../itinerary.ts'
import type { ToolSpec } from './tool-spec.ts'

const monthSchema = z.number().int().min(1).max(12)

const monthFactsSchema = z.object({
  month: monthSchema,
  highC: z.number(),
  lowC: z.number(),
  rainDays: z.number(),
  rating: z.enum(['best', 'good', 'fair', 'poor']),
  /** Against it or for it, in words: heat, rain, holiday crowds, a season. */
  reasons: z.array(z.string()),
})

const bestTimeSchema = z.object({
  status: z.enum(['ok', 'unknown_place']),
  place: z.string(),
  kind: sourceKindSchema,
  /** January first. */
  months: z.array(monthFactsSchema),
  best: z.array(monthSchema),
  /** The month asked for, or that of the trip; null = none. */
  asked: monthSchema.nullable(),
})

export const bestTimeSpec = {
  name: 'best_time',
  input: z.object({
    city: z.string().max(80).optional(),
    month: monthSchema.optional().describe('is this a good month'),
    activities: z.array(z.string().max(40)).max(5).default([]).describe('such as beach, hiking, snow'),
  }),
  output: bestTimeSchema,
} as const satisfies ToolSpec
