// A plan of the engine as models read it: names, times, prices and reasons.
import { z } from 'zod'
import { moneySchema } from '#contract/money.ts'
import { intentSchema } from '#contract/planning/outcome.ts'

const plannedVisitSchema = z.object({
  title: z.string(),
  kind: z.string(),
  start: z.string(),
  end: z.string(),
  cost: moneySchema.nullable(),
  reasons: z.array(z.string()),
})
export const planSummarySchema = z.object({
  intent: intentSchema,
  total: moneySchema,
  lodging: moneySchema,
  stays: z.array(z.object({ title: z.string(), nights: z.number(), cost: moneySchema.nullable() })),
  localTransport: moneySchema,
  days: z.array(z.object({ day: z.number(), date: z.string(), stops: z.array(plannedVisitSchema) })),
  missed: z.array(z.string()),
})
export type PlanSummary = z.infer<typeof planSummarySchema>
