import { z } from 'zod'
import { itemKindSchema } from '../itinerary.ts'
import { moneySchema, priceSchema } from '../money.ts'
import { lineSchema, textSchema, wallTimeSchema } from '../paging.ts'
import { mealKindSchema } from '../planning/facts.ts'
import { dayPartSchema, dayReferenceSchema, itemCandidateSchema, itemReferenceSchema } from './item-reference.ts'
import { proposedChangeSummarySchema } from './proposed-change-summary.ts'
import type { ToolSpec } from './tool-spec.ts'

const minutes = z.number().int().min(-1440).max(1440)
const reason = z.string().max(300).optional()

/** Where an item goes. What is left out stays as it is; a new part or neighbor finds a time of its own. */
const targetSchema = z.object({
  day: dayReferenceSchema.optional(),
  /** Days later (or earlier, below zero). */
  byDays: z.number().int().min(-60).max(60).optional(),
  part: dayPartSchema.optional(),
  /** At its usual hours. */
  meal: mealKindSchema.optional(),
  start: wallTimeSchema.optional(),
  before: itemReferenceSchema.optional(),
  after: itemReferenceSchema.optional(),
  unscheduled: z.literal(true).optional(),
})
export type EditTarget = z.infer<typeof targetSchema>

/** What comes into the plan: a place that is looked up, or an entry of the traveler's own. */
const additionSchema = z.object({
  /** An id that find_places returned. */
  placeId: z.string().max(200).optional(),
  /** Looked up among the places of the destination; not found, it becomes an entry with this title. */
  name: lineSchema.max(120).optional(),
  kind: itemKindSchema.optional(),
  tags: z.array(z.string().max(60)).max(10).optional(),
  /** What the restaurant shall serve, in the traveler's words; those of `tags` come next. */
  dish: z.string().trim().min(1).max(60).optional(),
  /** Name of a place: of what fits, the one nearest to it. */
  near: lineSchema.max(120).optional(),
  /** No restaurant of a kitchen that is hot by nature. */
  mild: z.literal(true).optional(),
  /** Of lodging: one that costs less than what goes. */
  cheaper: z.literal(true).optional(),
  /** Of lodging: one a step above what goes. */
  nicer: z.literal(true).optional(),
  /** An entry of the traveler's own with this name: nothing is looked up. */
  own: z.literal(true).optional(),
})

export const itineraryEditSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('add'),
    what: additionSchema,
    to: targetSchema.default({}),
    minutes: z.number().int().min(5).max(1440).optional(),
    notes: textSchema.max(2000).optional(),
    reason,
  }),
  z.object({ act: z.literal('remove'), items: itemReferenceSchema, reason }),
  z.object({ act: z.literal('move'), items: itemReferenceSchema, to: targetSchema, reason }),
  z.object({ act: z.literal('swap'), item: itemReferenceSchema, with: itemReferenceSchema, reason }),
  z.object({ act: z.literal('swap_days'), day: dayReferenceSchema, with: dayReferenceSchema, reason }),
  z.object({
    act: z.literal('replace'),
    item: itemReferenceSchema,
    /** Further items that go for the same addition. */
    also: z.array(itemReferenceSchema).max(10).optional(),
    by: additionSchema,
    /** Left out: the day of the item, in its slot where the place is open then, else at its best time. */
    to: targetSchema.pick({ day: true, part: true, start: true }).optional(),
    reason,
  }),
  /** Bookings and pinned items stay. */
  z.object({ act: z.literal('clear'), day: dayReferenceSchema, part: dayPartSchema.optional(), reason }),
  /** To this many days: those that matter least go, the others move up as they are. */
  z.object({ act: z.literal('shorten'), days: z.number().int().min(1).max(60), reason }),
  /** By so many nights, at this stop or the last one: what comes later moves on, the new days are free. */
  z.object({
    act: z.literal('extend'),
    nights: z.number().int().min(1).max(30),
    place: lineSchema.max(120).optional(),
    reason,
  }),
  z.object({ act: z.literal('shift'), items: itemReferenceSchema, minutes, reason }),
  z.object({
    act: z.literal('set_time'),
    items: itemReferenceSchema,
    start: wallTimeSchema.optional(),
    end: wallTimeSchema.optional(),
    reason,
  }),
  /** Below zero: shorter. The start stays. */
  z.object({ act: z.literal('lengthen'), items: itemReferenceSchema, minutes, reason }),
  z.object({ act: z.literal('pin'), items: itemReferenceSchema, pinned: z.boolean().default(true), reason }),
  z.object({
    act: z.literal('book'),
    items: itemReferenceSchema,
    status: z.enum(['none', 'needed', 'booked']).default('booked'),
    code: z.string().trim().min(1).max(80).optional(),
    reason,
  }),
  z.object({ act: z.literal('set_cost'), items: itemReferenceSchema, cost: priceSchema.nullable(), reason }),
  z.object({ act: z.literal('set_kind'), items: itemReferenceSchema, kind: itemKindSchema, reason }),
  z.object({ act: z.literal('rename'), item: itemReferenceSchema, title: lineSchema, reason }),
  z.object({
    act: z.literal('note'),
    items: itemReferenceSchema,
    text: textSchema.max(2000),
    mode: z.enum(['append', 'overwrite']).default('append'),
    reason,
  }),
])
export type ItineraryEdit = z.infer<typeof itineraryEditSchema>

/**
 * `done`: its changes are proposed. `ambiguous`: several items fit, nothing was proposed, the chat shows them as buttons.
 * `not_found`: nothing fits. `touches_more`: other items would have to give way, the chat asks. `invalid`: it cannot be done,
 * see `problem`. `unchanged`: it is so already.
 */
const editStatusSchema = z.enum(['done', 'ambiguous', 'not_found', 'touches_more', 'invalid', 'unchanged'])
export type EditStatus = z.infer<typeof editStatusSchema>

/** The bed that came into the plan. */
const editedStaySchema = z.object({
  title: z.string(),
  /** The bed that goes. */
  instead: z.string().nullable(),
  /** What it was looked for near to, and how far it is from there; null = anywhere in the city. */
  near: z.string().nullable(),
  km: z.number().nullable(),
  nights: z.number().int(),
  /** Of all rooms and nights. */
  total: moneySchema,
  totalBefore: moneySchema.nullable(),
  /** On average, in a straight line; null where the plan has no sights there. */
  kmToSights: z.number().nullable(),
  kmToSightsBefore: z.number().nullable(),
})
export type EditedStay = z.infer<typeof editedStaySchema>

const editResultSchema = z.object({
  act: z.string(),
  status: editStatusSchema,
  problem: z
    .enum([
      'no_such_day',
      'no_such_stop',
      'beyond_midnight',
      'before_midnight',
      'no_time',
      'no_place',
      'closed',
      'end_before_start',
      'same_item',
    ])
    .nullable(),
  /** Of an ambiguous reference, best first; of one that fits nothing, what fits on another day, else what there is (confidence 0). */
  candidates: z.array(itemCandidateSchema).max(12),
  changes: z.array(proposedChangeSummarySchema),
  /** The name that nothing has: no item of the plan, or no place of the destination. */
  unknownName: z.string().nullable(),
  stay: editedStaySchema.nullable(),
})
export type EditResult = z.infer<typeof editResultSchema>

const editedItinerarySchema = z.object({
  results: z.array(editResultSchema),
  /** The stop that became longer, and the first of the new days. */
  extended: z
    .object({ place: z.string(), nights: z.number().int(), freeDay: z.number().int() })
    .nullable()
    .default(null),
  /** Number of days of the plan. */
  days: z.number(),
})
export type EditedItinerary = z.infer<typeof editedItinerarySchema>

export const editItinerarySpec = {
  name: 'edit_itinerary',
  input: z.object({
    edits: z.array(itineraryEditSchema).min(1).max(40),
    /** Edits that were asked for before by mistake: what they propose is dropped. */
    insteadOf: z.array(itineraryEditSchema).max(40).default([]),
    /** Items that stand in the way move on; else the chat asks. */
    makeRoom: z.boolean().default(false),
    /** They stay where they are, and overlap. */
    mayOverlap: z.boolean().default(false),
  }),
  output: editedItinerarySchema,
} as const satisfies ToolSpec
