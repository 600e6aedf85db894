// A plan of the engine as a card shows it.
import { z } from 'zod'
import { itemKindSchema } from './itinerary.ts'
import { moneySchema } from './money.ts'
import { geoPointSchema } from './place.ts'

const plannedVisitSchema = geoPointSchema.extend({
  title: z.string(),
  kind: itemKindSchema,
  start: z.string(),
  end: z.string(),
  cost: moneySchema,
  reasons: z.array(z.string()),
})
export const planOptionSchema = z.object({
  intent: z.enum(['saver', 'balanced', 'comfort']),
  cost: moneySchema,
  pros: z.array(z.string()),
  cons: z.array(z.string()),
  fit: z.string(),
  /** Stops whose sights do not fill all days, in a sentence, and those days, from 1. */
  exhausted: z.object({ text: z.string(), days: z.array(z.number().int()) }).optional(),
  days: z.array(z.object({ day: z.number().int(), visits: z.array(plannedVisitSchema) })),
})
export type PlanOption = z.infer<typeof planOptionSchema>
