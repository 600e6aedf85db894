import { z } from 'zod'
import { moneySchema } from '../money.ts'
import { daySchema, wallTimeSchema } from '../paging.ts'
import { effortSchema, stepFreeSchema } from '../planning/facts.ts'
import { placeKindSchema } from '../travel/place-search.ts'
import { candidateNamesSchema, placeNameSchema } from './place-reference.ts'
import type { ToolSpec } from './tool-spec.ts'

const onDateSchema = z.object({
  date: daySchema,
  state: z.enum(['open', 'closed', 'unknown']),
  /** `09:00–17:00`; null where closed or not known. */
  hours: z.string().nullable(),
  /** Why it is closed, or why the hours differ from the usual ones. */
  reason: z.enum(['weekly', 'closed-date', 'season', 'holiday', 'special-hours']).nullable(),
  isHoliday: z.boolean(),
  /** At the time asked for; null = no time was asked for, or not known. */
  openAtTime: z.boolean().nullable(),
  /** The next date on which it opens; null where it opens on this one, or not known. */
  nextOpen: daySchema.nullable(),
})

const factsSchema = z.object({
  id: z.string(),
  kind: placeKindSchema,
  name: z.string(),
  /** In the other language. */
  otherName: z.string(),
  city: z.string(),
  /** What it is, in a sentence. */
  description: z.string().nullable(),
  area: z.string().nullable(),
  tags: z.array(z.string()),
  rating: z.number().nullable(),
  /** The usual week in words; null = not known. */
  hours: z.string().nullable(),
  /** Usual closed weekdays, 0 = Monday; null = not known. */
  closedWeekdays: z.array(z.number().int()).nullable(),
  /** Closed dates within a year, in words. */
  closedDates: z.array(z.string()),
  /** What a public holiday does to the weekly closed day; null = nothing known. */
  holidayRule: z.enum(['opens', 'shifts']).nullable(),
  /** Open in these parts of the year only, in words; empty = all year. */
  seasons: z.array(z.string()),
  onDate: onDateSchema.nullable(),
  /** Adult ticket, a usual meal for one, or one night in the low season; amount 0 = free; null = not known. */
  price: moneySchema.nullable(),
  childPrice: moneySchema.nullable(),
  /** In the currency of the trip, where that differs. */
  priceInTrip: moneySchema.nullable(),
  visitMinutes: z.number().int().nullable(),
  stepFree: stepFreeSchema,
  effort: effortSchema.nullable(),
  outdoor: z.boolean().nullable(),
  bookAhead: z.boolean().nullable(),
  eatOnSite: z.boolean().nullable(),
  /** When it is best, or what to order. */
  tip: z.string().nullable(),
  /** Diets in words; empty = not known. */
  diets: z.array(z.string()),
  /** Where it already is in the plan. */
  planned: z
    .object({
      day: z.number().int().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      /** Whether it is open from the start to the end of the visit; null = not known. */
      isOpen: z.boolean().nullable(),
    })
    .nullable(),
})

/** What people ask that sources hardly have: reduced fares, how many days ahead to book, and whether one has to. */
const openTopicSchema = z.enum(['concessions', 'bookingLead', 'booking'])
export type OpenTopic = z.infer<typeof openTopicSchema>

const placeFactsSchema = z.object({
  /** `ambiguous`: several names fit, see `candidates`; `unknown`: nothing of this name, `candidates` has what is close. */
  status: z.enum(['ok', 'ambiguous', 'unknown']),
  asked: z.string(),
  facts: factsSchema.nullable(),
  /** Asked and not known: to be looked up at the official site. */
  unanswered: z.array(openTopicSchema).default([]),
  candidates: candidateNamesSchema,
})

export const placeFactsSpec = {
  name: 'place_facts',
  input: z.object({
    name: placeNameSchema,
    city: z.string().max(80).optional(),
    date: daySchema.optional(),
    day: z.number().int().min(1).max(60).optional().describe('of the trip, instead of `date`'),
    time: wallTimeSchema.optional(),
    topics: z.array(openTopicSchema).max(2).default([]).describe('asked about beside the usual facts'),
  }),
  output: placeFactsSchema,
} as const satisfies ToolSpec

export type PlaceFacts = NonNullable<z.infer<typeof placeFactsSchema>['facts']>
