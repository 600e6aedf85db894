import { z } from 'zod'
import { moneySchema, priceSchema } from '../money.ts'
import { bandSchema } from '../planning/facts.ts'
import { partySchema } from '../trip.ts'
import type { ToolSpec } from './tool-spec.ts'

export const budgetCategories = ['lodging', 'food', 'sights', 'localTransport', 'travel', 'other'] as const
export const budgetCategorySchema = z.enum(budgetCategories)

const estimateSchema = z.object({
  /** `no_days`: the length is not known and was not given; `no_data`: no guide to this place. */
  status: z.enum(['ok', 'no_days', 'no_data']),
  place: z.string(),
  days: z.number().int(),
  nights: z.number().int(),
  people: z.number().int(),
  /** One for each price band, cheapest first; for everybody. */
  levels: z.array(
    z.object({
      band: bandSchema,
      total: moneySchema,
      perPersonPerDay: moneySchema,
      lines: z.array(z.object({ category: budgetCategorySchema, amount: moneySchema })),
    }),
  ),
  /** There and back is part of the totals. */
  includesTravel: z.boolean(),
  budget: moneySchema.nullable(),
  /** The most comfortable level within the budget; null = none, or no budget. */
  fits: bandSchema.nullable(),
  assumedStart: z.string().nullable(),
})

export const estimateBudgetSpec = {
  name: 'estimate_budget',
  input: z.object({
    city: z.string().max(80).optional(),
    days: z.number().int().min(1).max(60).optional(),
    party: partySchema.optional(),
    budget: priceSchema.optional().describe('for everybody, minor units, any currency'),
  }),
  output: estimateSchema,
} as const satisfies ToolSpec
