import { z } from 'zod'
import { expenseCategorySchema } from '../budget.ts'
import { moneySchema } from '../money.ts'
import { dayInputSchema, daySchema, lineSchema } from '../paging.ts'
import type { ToolSpec } from './tool-spec.ts'

const recordedExpenseSchema = z.object({
  status: z.enum(['ok', 'unknown_currency', 'out_of_range']),
  title: z.string(),
  amount: moneySchema.nullable(),
  category: expenseCategorySchema,
  spentOn: daySchema,
  /** Among how many it is split. */
  shares: z.number().int(),
  /** How many were said to share it, where the trip has another number of people. */
  said: z.number().int().nullable(),
  /** The member who paid, where it was not who tells of it. */
  paidBy: z.string().nullable(),
  /** Who was said to have paid and is nobody of the trip. */
  unknownPayer: z.string().nullable(),
})

export const recordExpenseSpec = {
  name: 'record_expense',
  input: z.object({
    title: lineSchema.max(120).optional().describe('what was paid for; default: its category'),
    amount: z.number().positive().max(1_000_000_000).describe('major units, as paid'),
    currency: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .optional()
      .describe('a code or a name; default: the money of the place where the travelers are'),
    category: expenseCategorySchema.default('other'),
    spentOn: dayInputSchema.optional().describe('default: today'),
    payer: lineSchema.max(80).optional().describe('the name of who paid; default: the traveler who tells of it'),
    people: z.number().int().min(1).max(100).optional().describe('who share it, 1 = nobody else; default: everybody'),
  }),
  output: recordedExpenseSchema,
} as const satisfies ToolSpec
