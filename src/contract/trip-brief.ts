// What is known of the wish behind a trip: one per trip, shared by its conversations, filled by whichever model reads a
// message and corrected by taps. Absent fields are unknown.
import { z } from 'zod'
import { replanScopeSpec } from './agent-tools/replan-scope.ts'
import { briefRelaxationSchema } from './brief-relaxation.ts'
import { longestTripDays, oldestChild } from './limits.ts'
import { currencySchema, priceSchema } from './money.ts'
import { daySchema, idSchema, instantSchema, lineSchema, mutationSchema, wallTimeSchema } from './paging.ts'
import { localModeSchema } from './planning/distance-model.ts'
import { dietKindSchema, effortSchema } from './planning/facts.ts'
import { intentSchema } from './planning/outcome.ts'
import { intercityModeSchema } from './planning/request.ts'
import { paceSchema } from './trip.ts'

/**
 * How a value came to be. `stated`: in a message; `unsure`: in a message that can be read in another way; `assumed`: a
 * default; `edited`: set by hand, or confirmed by a tap; `remembered`: from what the assistant remembers of the reader, never stored.
 */
const briefOriginSchema = z.enum(['stated', 'unsure', 'assumed', 'edited', 'remembered'])

const place = lineSchema.max(120)
const words = z.array(lineSchema.max(80)).max(20)

const briefStopSchema = z.object({ place, nights: z.number().int().min(0).max(60).optional() })

/** A first day, or a period in which the trip shall lie ("two weeks in May": the period here, the length in `days`). */
const briefDatesSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('fixed'), start: daySchema }),
  z
    .object({
      type: z.literal('period'),
      earliest: daySchema,
      latest: daySchema,
      /** On one of its weekends. */
      onWeekend: z.boolean().optional(),
    })
    .refine(({ earliest, latest }) => earliest <= latest, 'the period ends before it starts'),
])

/** A journey into or out of the trip. */
const briefJourneySchema = z.object({
  mode: intercityModeSchema.optional(),
  date: daySchema.optional(),
  /** Wall time at the stop: of landing, or of take-off. */
  at: wallTimeSchema.optional(),
  /** Airport or station. */
  terminal: place.optional(),
  /** Of the flight or train. */
  number: lineSchema.max(20).optional(),
})

const briefPartySchema = z.object({
  adults: z.number().int().min(1).max(30),
  children: z.number().int().min(0).max(20).default(0),
  childAges: z.array(z.number().int().min(0).max(oldestChild)).max(20).default([]),
  /** Of the adults. */
  seniors: z.number().int().min(0).max(30).default(0),
})

const budgetScopeSchema = z.enum(['total', 'per_person', 'per_day', 'per_person_per_day'])
const briefBudgetSchema = priceSchema.extend({ currency: currencySchema, scope: budgetScopeSchema.default('total') })

const briefMobilitySchema = z.object({
  stepFree: z.enum(['required', 'preferred', 'any']).default('any'),
  maxEffort: effortSchema.default('strenuous'),
})

const briefLodgingSchema = z.object({
  kinds: words.default([]),
  areas: words.default([]),
  /** Of one room for one night. */
  maxNightly: priceSchema.optional(),
  minRating: z.number().min(0).max(5).optional(),
  rooms: z.number().int().min(1).max(30).optional(),
  needs: words.default([]),
})

const briefTransportSchema = z.object({
  between: z.array(intercityModeSchema).max(10).default([]),
  local: z.array(localModeSchema).max(10).default([]),
  /** No train or flight between the stops leaves earlier, where there is a choice. */
  notBefore: wallTimeSchema.optional(),
  /** No night is spent on the way, where there is a choice. */
  byDay: z.literal(true).optional(),
})

/** The value of each field. */
const briefValueSchemas = {
  /** Where the trip starts and ends. */
  home: place,
  stops: z.array(briefStopSchema).min(1).max(12),
  dates: briefDatesSchema,
  days: z.number().int().min(1).max(longestTripDays),
  arrival: briefJourneySchema,
  departure: briefJourneySchema,
  party: briefPartySchema,
  budget: briefBudgetSchema,
  /** Which of the three plans is proposed first. */
  level: intentSchema,
  pace: paceSchema,
  dayWindow: z.object({ start: wallTimeSchema.optional(), end: wallTimeSchema.optional() }),
  /** Names of places. */
  mustSee: words,
  /** Names of places, tags or dishes. */
  avoid: words,
  /** Attraction tags of the guides, such as museum or panda, or the words of the message. */
  interests: words,
  cuisines: words,
  diets: z.array(dietKindSchema).max(5),
  /** Foods that must not be served. */
  allergies: words,
  mobility: briefMobilitySchema,
  lodging: briefLodgingSchema,
  transport: briefTransportSchema,
  notes: z.string().trim().max(2000),
  relaxations: z.array(briefRelaxationSchema).max(12),
} as const
/** What a memory of a traveler can say of any trip. */
export const memoryWishSchema = z
  .object(briefValueSchemas)
  .pick({
    party: true,
    level: true,
    pace: true,
    dayWindow: true,
    avoid: true,
    interests: true,
    cuisines: true,
    diets: true,
    allergies: true,
    mobility: true,
    lodging: true,
    transport: true,
  })
  .partial()
export type MemoryWish = z.infer<typeof memoryWishSchema>
export const memoryFieldSchema = memoryWishSchema.keyof()
export type MemoryField = z.infer<typeof memoryFieldSchema>

const briefFieldNameSchema = z.object(briefValueSchemas).keyof()
export type BriefFieldName = z.infer<typeof briefFieldNameSchema>

const field = <Value extends z.ZodType>(value: Value) =>
  z.object({
    value,
    origin: briefOriginSchema,
    /** What was read, as it stands in the message; null where nothing was. */
    words: z.string().max(200).nullable().default(null),
  })

const briefFields = {
  home: field(briefValueSchemas.home),
  stops: field(briefValueSchemas.stops),
  dates: field(briefValueSchemas.dates),
  days: field(briefValueSchemas.days),
  arrival: field(briefValueSchemas.arrival),
  departure: field(briefValueSchemas.departure),
  party: field(briefValueSchemas.party),
  budget: field(briefValueSchemas.budget),
  level: field(briefValueSchemas.level),
  pace: field(briefValueSchemas.pace),
  dayWindow: field(briefValueSchemas.dayWindow),
  mustSee: field(briefValueSchemas.mustSee),
  avoid: field(briefValueSchemas.avoid),
  interests: field(briefValueSchemas.interests),
  cuisines: field(briefValueSchemas.cuisines),
  diets: field(briefValueSchemas.diets),
  allergies: field(briefValueSchemas.allergies),
  mobility: field(briefValueSchemas.mobility),
  lodging: field(briefValueSchemas.lodging),
  transport: field(briefValueSchemas.transport),
  notes: field(briefValueSchemas.notes),
  relaxations: field(briefValueSchemas.relaxations),
}

const briefFieldsSchema = z.object(briefFields).partial()

export const tripBriefSchema = briefFieldsSchema.extend({
  /** Parts of messages that no field holds. */
  unused: z.array(z.string().max(200)).max(20).default([]),
  /** What a person does not want of their memories on this trip; for the server alone. */
  dismissed: z.array(z.string().max(120)).max(200).optional(),
})
export type TripBrief = z.infer<typeof tripBriefSchema>
/** The known value of a field. */
export type BriefValue<Name extends BriefFieldName> = NonNullable<TripBrief[Name]>['value']

/** What a model read: fields to set, where a list replaces the one before; fields that no longer hold; what no field holds. */
export const briefReadingSchema = z.object({
  set: briefFieldsSchema.default({}),
  forget: z.array(briefFieldNameSchema).max(20).default([]),
  unused: z.array(z.string().max(200)).max(20).default([]),
})
export type BriefReading = z.infer<typeof briefReadingSchema>

/** What is asked in place until it is known. A plan needs the length only; the rest may be assumed. */
export const briefEssentials = ['days', 'dates', 'party', 'budget'] as const satisfies BriefFieldName[]
export type BriefEssential = (typeof briefEssentials)[number]

/** A field that comes from what is remembered of the reader; nobody else sees it. */
const rememberedWishSchema = z.object({
  /** Id of the memory, or `tag:` and a preference tag. */
  ref: z.string(),
  field: memoryFieldSchema,
  /** The memory, in the words of the person. */
  text: z.string(),
  /** What it adds to the field. */
  wish: memoryWishSchema,
})
export type RememberedWish = z.infer<typeof rememberedWishSchema>

/** The brief as people see it: what was read and edited, over what the trip says, over what is remembered. */
export const tripBriefViewSchema = z.object({
  tripId: idSchema,
  brief: tripBriefSchema,
  missing: z.array(z.enum(briefEssentials)),
  /** What the brief takes from memory. */
  remembered: z.array(rememberedWishSchema),
  /** On a trip with others, instead: whatever is used would be seen by all of them. */
  suggested: z.array(rememberedWishSchema),
  /** 0 = nothing was stored yet. */
  version: z.number().int().min(0),
  updatedAt: instantSchema.nullable(),
})
export type TripBriefView = z.infer<typeof tripBriefViewSchema>

/** By hand: each value counts as `edited`. */
export const briefPatchSchema = z.object({
  set: z.object(briefValueSchemas).partial().default({}),
  forget: z.array(briefFieldNameSchema).max(20).default([]),
})
export type BriefPatch = z.infer<typeof briefPatchSchema>

export const updateBriefSchema = mutationSchema.extend({
  tripId: idSchema,
  version: z.number().int().min(0),
  patch: briefPatchSchema,
})
export type UpdateBrief = z.infer<typeof updateBriefSchema>
export const planFromBriefSchema = mutationSchema.extend({
  tripId: idSchema,
  /** The conversation that shows the plan; absent = a new one. */
  conversationId: idSchema.optional(),
  /** Noted first, such as the way out of a request that has no plan. */
  patch: briefPatchSchema.optional(),
  /** Plans only these days anew. */
  scope: replanScopeSpec.input.optional(),
})
export type PlanFromBrief = z.infer<typeof planFromBriefSchema>
