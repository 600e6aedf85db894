import { z } from 'zod'
import { clockTimeSchema } from '#contract/opening-hours.ts'
import { moneySchema, priceInputSchema } from '../money.ts'
import { dayInputSchema, wallTimeSchema } from '../paging.ts'
import { intentSchema } from '../planning/outcome.ts'
import { paceSchema, partySchema } from '../trip.ts'
import type { ToolSpec } from './tool-spec.ts'

const plannedVisitSchema = z.object({
  title: z.string(),
  kind: z.string(),
  start: z.string(),
  end: z.string(),
  cost: moneySchema.nullable(),
  reasons: z.array(z.string()),
})

const planSummarySchema = z.object({
  intent: intentSchema,
  total: moneySchema,
  lodging: moneySchema,
  stays: z.array(z.object({ title: z.string(), nights: z.number(), cost: moneySchema.nullable() })),
  localTransport: moneySchema,
  /** There and back, from a timetable; null = not part of the plan. */
  journey: z.object({ origin: z.string(), cost: moneySchema }).nullable().default(null),
  days: z.array(z.object({ day: z.number(), date: z.string(), visits: z.array(plannedVisitSchema) })),
  unmetPreferences: z.array(z.string()),
  /** Days without a sight at a stop that has more: none of them is open or suits. */
  freeDays: z.array(z.number()),
  /** Stops whose sights do not fill all days, and the cities with a guide that are near. */
  exhausted: z
    .array(
      z.object({
        place: z.string(),
        days: z.array(z.number()).min(1),
        near: z.array(z.object({ place: z.string(), km: z.number() })),
        /** The days are wanted free. */
        isKept: z.boolean(),
      }),
    )
    .default([]),
  /** Days on which the travelers only come or go, with the wall time of their journey. */
  journeyDays: z
    .array(
      z.object({
        day: z.number(),
        end: z.enum(['arrival', 'departure']),
        at: clockTimeSchema,
        /** When to set out for the terminal of a departure; null = the evening before, or no way there is known. */
        leaveBy: clockTimeSchema.nullable(),
      }),
    )
    .default([]),
  /** Days without a sight at stops that no guide or source knows. */
  unguided: z.array(z.object({ place: z.string(), days: z.array(z.number()).min(1) })).default([]),
  /** Stops with nights for which no bed is known, planned or booked. */
  withoutBed: z.array(z.object({ place: z.string(), nights: z.number().int().min(1) })).default([]),
})
export type PlanSummary = z.infer<typeof planSummarySchema>

const plannedItinerarySchema = z.object({
  /** `frame`: no place is known, so there is one plan, of journeys and nights alone. */
  status: z.enum(['ok', 'frame', 'infeasible', 'no_guide', 'no_days']),
  destination: z.string(),
  days: z.number(),
  /** As set in the trip, or by the plan once it is accepted; null = not set. */
  tripDays: z.number().nullable(),
  budget: moneySchema.nullable(),
  /** Assumed first day, because the trip has no dates. */
  assumedStart: z.string().nullable(),
  /** The first day, where the dates are open within a period, and the public holidays that it keeps away from or cannot. */
  chosenStart: z
    .object({
      date: z.string(),
      earliest: z.string(),
      latest: z.string(),
      avoids: z.array(z.string()),
      meets: z.array(z.string()),
    })
    .nullable()
    .default(null),
  /** Wall times by which the travelers are assumed to be there on the first day and to leave on the last; null = known, or no journey. */
  assumedArrival: z.string().nullable(),
  assumedDeparture: z.string().nullable(),
  /** Where the first days are kept low and light, in metres above the sea. */
  highStops: z.array(z.object({ name: z.string(), metres: z.number() })).default([]),
  plans: z.array(planSummarySchema),
  /** Steps that would make an impossible request possible. */
  relaxations: z.array(z.string()),
  /** Preferences that no place of the guide answers. */
  unknownPreferences: z.array(z.string()),
  /** Number of items that the new plan replaces. */
  replaced: z.number(),
  /** The plan to propose where the message names none. */
  preferred: intentSchema,
  /** What the plan takes from memory, in the words of the person. */
  remembered: z.array(z.string()),
  /** Remembered likings that no plan fits, and that were left out so that there is one. */
  leftOut: z.array(z.string()).default([]),
})
export type PlannedItinerary = z.infer<typeof plannedItinerarySchema>

const tagsSchema = z.array(z.string().trim().min(1).max(60)).max(15).default([])

export const planItinerarySpec = {
  name: 'plan_itinerary',
  input: z.object({
    days: z.number().int().min(1).max(30).optional(),
    startDate: dayInputSchema.optional(),
    budget: priceInputSchema.optional().describe('minor units, for everybody'),
    party: partySchema.optional(),
    pace: paceSchema.optional(),
    interests: tagsSchema.describe('attraction tags such as museum, panda, nature'),
    cuisines: tagsSchema.describe('each is eaten at least once'),
    avoid: tagsSchema,
    mustSee: z.array(z.string().max(80)).max(10).default([]).describe('names of places'),
    dayStart: wallTimeSchema.optional(),
    dayEnd: wallTimeSchema.optional(),
    replaceExisting: z.boolean().default(false),
  }),
  output: plannedItinerarySchema,
} as const satisfies ToolSpec
