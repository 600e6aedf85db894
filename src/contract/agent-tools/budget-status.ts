import { z } from 'zod'
import { moneySchema } from '../money.ts'
import { budgetCategorySchema } from './estimate-budget.ts'
import type { ToolSpec } from './tool-spec.ts'

const statusSchema = z.object({
  currency: z.string(),
  budget: moneySchema.nullable(),
  /** Everything in the plan that has a price. */
  planned: moneySchema,
  /** What was paid, by the expenses of the trip. */
  spent: moneySchema,
  /** Of the plan, what is booked. */
  booked: moneySchema,
  /** Budget less planned, negative where it is exceeded; null = no budget. */
  left: moneySchema.nullable(),
  /** Budget less spent; null = no budget. */
  leftToSpend: moneySchema.nullable(),
  perPersonPerDay: moneySchema.nullable(),
  byCategory: z.array(z.object({ category: budgetCategorySchema, amount: moneySchema })),
  /** What was paid for each category, shopping among the others. */
  spentByCategory: z.array(z.object({ category: budgetCategorySchema, amount: moneySchema })),
  byDay: z.array(z.object({ day: z.number().int(), amount: moneySchema })),
  /** The most expensive items, at most three. */
  biggest: z.array(z.object({ title: z.string(), cost: moneySchema })),
  /** Titles of items without a price. */
  unpriced: z.array(z.string()),
})

export const budgetStatusSpec = {
  name: 'budget_status',
  input: z.object({}),
  output: statusSchema,
} as const satisfies ToolSpec
