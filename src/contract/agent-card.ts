// What an agent shows besides words. Every card and citation says where its facts come from.
import { z } from 'zod'
import { bookingSearchSchema } from './booking-search.ts'
import { itemKindSchema, newItemSchema, provenanceSchema, sourceKindSchema } from './itinerary.ts'
import { memoryCardSchema } from './memory-card.ts'
import { moneySchema } from './money.ts'
import { daySchema, idSchema } from './paging.ts'
import { geoPointSchema } from './place.ts'
import { planOptionSchema } from './plan-option.ts'
import { localModeSchema } from './planning/distance-model.ts'
import { bandSchema } from './planning/facts.ts'
import { postTripCardSchemas } from './post-trip-cards.ts'
import { proposedChangeSchema } from './proposal.ts'
import { wayOutSchema } from './way-out.ts'

export const citationSchema = z.object({
  n: z.number().int().min(1),
  title: z.string(),
  source: z.string(),
  url: z.string().optional(),
  checkedAt: z.string().optional(),
  kind: sourceKindSchema,
})
export type Citation = z.infer<typeof citationSchema>

/** What one tap puts into the plan, and where its real price can be found. */
const cardItemSchema = z.object({
  item: newItemSchema.omit({ day: true }),
  /** The day that suits it best; null = no day does, or the trip has none. */
  day: z.number().int().nullable(),
  booking: bookingSearchSchema.nullable(),
})
export type CardItem = z.infer<typeof cardItemSchema>

const pointSchema = geoPointSchema.extend({ name: z.string() })

const stayOfferSchema = geoPointSchema.extend({
  id: z.string(),
  name: z.string(),
  /** Type, band and area in words. */
  about: z.array(z.string()),
  rating: z.number().nullable(),
  perNight: moneySchema,
  total: moneySchema,
  distanceKm: z.number().nullable(),
  isCheapest: z.boolean(),
  plan: cardItemSchema,
})

const transportOfferSchema = z.object({
  id: z.string(),
  mode: z.enum(['flight', 'train']),
  number: z.string(),
  carrier: z.string(),
  from: pointSchema,
  to: pointSchema,
  /** Wall times, `YYYY-MM-DDTHH:MM`. */
  departs: z.string(),
  arrives: z.string(),
  minutes: z.number().int(),
  via: z.array(z.string()),
  price: moneySchema,
  total: moneySchema,
  isCheapest: z.boolean(),
  isFastest: z.boolean(),
  plan: cardItemSchema,
})

const budgetLineSchema = z.object({ label: z.string(), amount: moneySchema })

export const agentCardSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('weather'),
    place: z.string(),
    days: z.array(
      z.object({
        date: z.string(),
        /** Where it is, on a trip of several stops. */
        place: z.string().optional(),
        highC: z.number(),
        lowC: z.number(),
        rainChance: z.number(),
        rainMm: z.number(),
      }),
    ),
    /** Instead of days, where dates are open. */
    months: z
      .array(
        z.object({
          month: z.number().int(),
          highC: z.number(),
          lowC: z.number(),
          rainDays: z.number(),
          rating: z.enum(['best', 'good', 'fair', 'poor']).optional(),
        }),
      )
      .optional(),
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
        area: z.string().nullable().optional(),
        distanceKm: z.number().nullable().optional(),
        /** Absent in messages from before it was stored. */
        plan: cardItemSchema.optional(),
      }),
    ),
    source: provenanceSchema,
  }),
  /** The last step of the person's undo stack, taken back by one tap. */
  z.object({ type: z.literal('undo'), entryId: idSchema, question: z.string() }),
  memoryCardSchema,
  ...postTripCardSchemas,
  /** Ways to carry out what was asked, where it can be understood in several: each is applied by one tap. */
  z.object({
    type: z.literal('choices'),
    question: z.string(),
    options: z
      .array(z.object({ label: z.string(), detail: z.string(), changes: z.array(proposedChangeSchema).min(1) }))
      .min(1)
      .max(12),
  }),
  /** Ways out of a request that has no plan: a tap notes one in the brief and plans again. */
  z.object({
    type: z.literal('relaxations'),
    title: z.string(),
    options: z.array(wayOutSchema).min(1).max(12),
  }),
  z.object({
    type: z.literal('plan_options'),
    options: z.array(planOptionSchema),
    source: provenanceSchema,
    /** What the plans take from memory; `ref` is the id of a memory, or `tag:` and a preference tag. */
    remembered: z.array(z.object({ ref: z.string(), text: z.string() })).optional(),
    /** To fill days without sights, or to leave them free. */
    waysOut: z.array(wayOutSchema).max(4).optional(),
  }),
  z.object({
    type: z.literal('lodging'),
    title: z.string(),
    checkIn: daySchema,
    checkOut: daySchema,
    nights: z.number().int(),
    people: z.number().int(),
    offers: z.array(stayOfferSchema),
    source: provenanceSchema,
  }),
  z.object({
    type: z.literal('transport'),
    title: z.string(),
    date: daySchema,
    people: z.number().int(),
    offers: z.array(transportOfferSchema),
    source: provenanceSchema,
  }),
  z.object({
    type: z.literal('route'),
    from: pointSchema,
    to: pointSchema,
    routes: z.array(
      z.object({
        mode: localModeSchema,
        km: z.number(),
        minutes: z.number().int(),
        price: moneySchema.nullable(),
        kind: sourceKindSchema,
        plan: cardItemSchema,
      }),
    ),
    source: provenanceSchema,
  }),
  z.object({
    type: z.literal('facts'),
    title: z.string(),
    about: z.string().nullable(),
    rows: z.array(z.object({ label: z.string(), value: z.string(), tone: z.enum(['plain', 'good', 'caution']) })),
    place: pointSchema.nullable(),
    plan: cardItemSchema.nullable(),
    /** Where the authority says it. */
    url: z.string().nullable(),
    /** Absent for what was reckoned from the trip itself. */
    source: provenanceSchema.optional(),
  }),
  z.object({
    type: z.literal('comparison'),
    title: z.string(),
    options: z.array(z.object({ name: z.string(), place: pointSchema.nullable(), plan: cardItemSchema.nullable() })),
    rows: z.array(
      z.object({
        label: z.string(),
        values: z.array(z.string().nullable()),
        /** Index of the better option; null where none is. */
        best: z.number().int().nullable(),
      }),
    ),
    source: provenanceSchema,
  }),
  z.object({
    type: z.literal('budget'),
    title: z.string(),
    budget: moneySchema.nullable(),
    planned: moneySchema.nullable(),
    left: moneySchema.nullable(),
    lines: z.array(budgetLineSchema),
    /** Of an estimate: what each price band comes to. */
    levels: z.array(
      z.object({
        band: bandSchema,
        total: moneySchema,
        perPersonPerDay: moneySchema,
        lines: z.array(budgetLineSchema),
        isWithinBudget: z.boolean().nullable(),
      }),
    ),
    notes: z.array(z.string()),
    /** Absent for the trip's own figures. */
    source: provenanceSchema.optional(),
  }),
  z.object({
    type: z.literal('checklist'),
    title: z.string(),
    about: z.array(z.string()),
    groups: z.array(
      z.object({ title: z.string(), items: z.array(z.object({ text: z.string(), note: z.string().nullable() })) }),
    ),
    source: provenanceSchema.optional(),
  }),
])
export type AgentCard = z.infer<typeof agentCardSchema>
