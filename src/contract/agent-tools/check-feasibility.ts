import { z } from 'zod'
import { daySchema } from '../paging.ts'
import { dietKindSchema } from '../planning/facts.ts'
import type { ToolSpec } from './tool-spec.ts'

const checkedDaySchema = z.object({
  day: z.number().int(),
  date: daySchema.nullable(),
  /** `impossible`: a rule is broken; `full`: more than the pace of the trip likes; `empty`: nothing on it. */
  state: z.enum(['empty', 'light', 'good', 'full', 'impossible']),
  items: z.number().int(),
  /** Minutes at places, on the way, and free between first and last. */
  busyMinutes: z.number().int(),
  travelMinutes: z.number().int(),
  freeMinutes: z.number().int(),
  /** What breaks a rule, in words. */
  problems: z.array(z.string()),
})

const checkedMealSchema = z.object({
  title: z.string(),
  day: z.number().int().nullable(),
  /** `unsuitable`: its kitchen is built around such a food; `suits`: made for the diet; `ask`: nothing known speaks against it. */
  verdict: z.enum(['unsuitable', 'suits', 'ask']),
  /** Foods of the question that its dishes are made of. */
  foods: z.array(z.string()),
})
export type CheckedMeal = z.infer<typeof checkedMealSchema>

const feasibilitySchema = z.object({
  /** `empty`: the plan has no item on the days asked for; `no_such_day`: the trip has no such day. */
  status: z.enum(['ok', 'empty', 'no_such_day']),
  days: z.array(checkedDaySchema),
  /** Of the whole plan, in words: budget, nights, must-sees. */
  problems: z.array(z.string()),
  /** Titles of items that could not be checked. */
  unchecked: z.array(z.string()),
  /** The restaurants of the plan, where foods or diets were asked about. */
  meals: z.array(checkedMealSchema).default([]),
})

export const checkFeasibilitySpec = {
  name: 'check_feasibility',
  input: z.object({
    day: z.number().int().min(1).max(365).optional(),
    meals: z
      .object({ foods: z.array(z.string().trim().min(1).max(60)).max(10), diets: z.array(dietKindSchema).max(5) })
      .optional()
      .describe('checks the planned restaurants for these foods and diets instead; empty = those of the travelers'),
  }),
  output: feasibilitySchema,
} as const satisfies ToolSpec
