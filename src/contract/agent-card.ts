// What an agent shows besides words. Every card and citation says where its facts come from.
import { z } from 'zod'
import { itemKindSchema, provenanceSchema, sourceKindSchema } from './itinerary.ts'
import { moneySchema } from './money.ts'
import { geoPointSchema } from './place.ts'

export const citationSchema = z.object({
  n: z.number().int().min(1),
  title: z.string(),
  source: z.string(),
  url: z.string().optional(),
  checkedAt: z.string().optional(),
  kind: sourceKindSchema,
})
export type Citation = z.infer<typeof citationSchema>

const planStopSchema = geoPointSchema.extend({
  title: z.string(),
  kind: itemKindSchema,
  start: z.string(),
  end: z.string(),
  cost: moneySchema,
  reasons: z.array(z.string()),
})
const planOptionSchema = z.object({
  intent: z.enum(['saver', 'balanced', 'comfort']),
  cost: moneySchema,
  pros: z.array(z.string()),
  cons: z.array(z.string()),
  fit: z.string(),
  days: z.array(z.object({ day: z.number().int(), stops: z.array(planStopSchema) })),
})
export type PlanOption = z.infer<typeof planOptionSchema>

export const agentCardSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('weather'),
    place: z.string(),
    days: z.array(
      z.object({
        date: z.string(),
        highC: z.number(),
        lowC: z.number(),
        rainChance: z.number(),
        rainMm: z.number(),
      }),
    ),
    source: provenanceSchema,
  }),
  z.object({
    type: z.literal('places'),
    title: z.string(),
    places: z.array(
      geoPointSchema.extend({
        id: z.string(),
        name: z.string(),
        kind: itemKindSchema,
        tags: z.array(z.string()),
        rating: z.number().nullable(),
        price: moneySchema.nullable(),
        hours: z.string().nullable(),
      }),
    ),
    source: provenanceSchema,
  }),
  z.object({ type: z.literal('plan_options'), options: z.array(planOptionSchema), source: provenanceSchema }),
])
export type AgentCard = z.infer<typeof agentCardSchema>
