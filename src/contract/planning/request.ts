// What a traveller asks of a plan. `soft` names what may be broken at a cost in the score; everything else must hold.
import { z } from 'zod'
import { currencySchema, maxAmount } from '#contract/money.ts'
import { clockTimeSchema } from '#contract/opening-hours.ts'
import { dayInputSchema } from '#contract/paging.ts'
import { geoPointSchema, timeZoneSchema } from '#contract/place.ts'
import { isoDateSchema, localTimeSchema, planIdSchema } from './calendar.ts'
import { localModeSchema } from './distance-model.ts'
import { altitudeSchema, dietKindSchema, effortSchema, mealKindSchema } from './facts.ts'
import { priceRuleSchema } from './pricing.ts'

/** The stop id that stands for where the trip starts and ends. */
export const originId = 'origin'

export const intercityModes = ['flight', 'train', 'bus', 'ferry', 'drive', 'taxi'] as const
export const intercityModeSchema = z.enum(intercityModes)
export type IntercityMode = z.infer<typeof intercityModeSchema>

export const softConstraints = ['budget', 'must-see', 'meals', 'cuisines', 'pace'] as const

const homeSchema = z.object({
  zone: timeZoneSchema,
  position: geoPointSchema.optional(),
})

/** A stop's position is its centre: a place 30 km or more away from it is far, see `planning/day-trip.ts`. */
const stopSchema = homeSchema.extend({
  id: planIdSchema.refine((id) => id !== originId, 'reserved id'),
  /** At least 1, unless the trip is a single day at a single stop. */
  nights: z.number().int().min(0).max(60),
  /** Metres above the sea; absent = not known, or not high. */
  altitude: altitudeSchema.optional(),
})
export type Stop = z.infer<typeof stopSchema>

const mealRequestSchema = z
  .object({
    kind: mealKindSchema,
    /** The whole meal lies between these: the usual hours of the country, earlier with children. */
    from: clockTimeSchema,
    to: clockTimeSchema,
    minutes: z.number().int().min(10).max(240),
  })
  .refine((meal) => meal.from < meal.to, 'the meal window ends before it starts')
export type MealRequest = z.infer<typeof mealRequestSchema>

const appointmentSchema = z
  .object({
    id: planIdSchema,
    stopId: planIdSchema,
    title: z.string().max(200).optional(),
    date: isoDateSchema,
    start: clockTimeSchema,
    end: clockTimeSchema,
    position: geoPointSchema.optional(),
    price: priceRuleSchema.nullable().default(null),
  })
  .refine((appointment) => appointment.start < appointment.end, 'the appointment ends before it starts')
export type Appointment = z.infer<typeof appointmentSchema>

/** Upper limits of one day. Active minutes are visits and local travel; meals and moves between stops do not count. */
const paceLimitsSchema = z.object({
  activeMinutes: z.number().int().min(30).max(1440),
  walkingKm: z.number().min(0).max(60),
  visits: z.number().int().min(0).max(30),
})
export type PaceLimits = z.infer<typeof paceLimitsSchema>

const lodgingPreferencesSchema = z.object({
  /** Any of these; absent = every kind. */
  kinds: z.array(z.string().max(60)).max(20).optional(),
  roomTypes: z.array(z.string().max(60)).max(20).optional(),
  areas: z.array(z.string().max(100)).max(40).optional(),
  /** What the property must allow: the rule `no-pets` excludes it for the need `pets`. */
  needs: z.array(z.string().max(60)).max(20).default([]),
  /** Minor units, one room for one night. */
  maxNightly: z.number().int().min(0).max(maxAmount).optional(),
  minRating: z.number().min(0).max(5).optional(),
  /** Lodging ids that are booked: a stop that has one of them uses no other property. */
  booked: z.array(planIdSchema).max(60).optional(),
})

/**
 * A journey outside the plan that bounds its first or last day: a booked or stated flight or train without a candidate leg.
 * Nothing takes place before `arrival.at` + buffer + the way into town, or after `departure.at` - boarding time - the way.
 */
const journeySchema = z.object({
  /** Wall time at the stop: landing for `arrival`, on the first day or the day after it; take-off for `departure`, on the last day or until 06:00 after it. */
  at: localTimeSchema,
  mode: intercityModeSchema.default('flight'),
  international: z.boolean().default(false),
  /** Airport or station; absent = the way into town is not known and takes no time. */
  terminal: z.object({ id: planIdSchema, position: geoPointSchema.optional() }).optional(),
  /** Minutes from landing to leaving the terminal, or at the terminal before take-off. Absent = by mode. */
  bufferMinutes: z.number().int().min(0).max(360).optional(),
})
export type Journey = z.infer<typeof journeySchema>

const clockWindowSchema = z
  .object({ from: clockTimeSchema, to: clockTimeSchema })
  .refine((window) => window.from < window.to, 'the window ends before it starts')

const mobilitySchema = z.object({
  /** `required`: places known as step-free only; `preferred`: none known as not step-free. */
  stepFree: z.enum(['required', 'preferred', 'any']).default('any'),
  maxEffort: effortSchema.default('strenuous'),
})

const drivingLimitsSchema = z.object({
  /** At the wheel, per day. */
  maxMinutes: z.number().int().min(30).max(1440).default(600),
  /** Own cars are driven only between these. */
  from: clockTimeSchema.default('06:00'),
  to: clockTimeSchema.default('22:00'),
})

/** Everything with a fixed hour that a trip of two months may hold. */
export const maxAppointments = 500

const paces = ['relaxed', 'balanced', 'packed'] as const

export const planningRequestSchema = z
  .object({
    /** null = no moves in or out: the travellers are already there, or `arrival` and `departure` say when they come and go. */
    origin: homeSchema.nullable(),
    /** Only with `origin: null`. */
    arrival: journeySchema.nullable().default(null),
    departure: journeySchema.nullable().default(null),
    returnToOrigin: z.boolean().default(true),
    stops: z.array(stopSchema).min(1).max(12),
    stopOrder: z.enum(['given', 'any']).default('given'),
    /** The first day of the trip; it lasts the sum of the nights and one more day. */
    startDate: dayInputSchema,
    party: z.object({
      adults: z.number().int().min(1).max(60),
      children: z.number().int().min(0).max(60).default(0),
      /** More rooms than capacity demands. */
      rooms: z.number().int().min(1).max(60).optional(),
    }),
    currency: currencySchema,
    /** Minor units for everybody and everything. */
    budget: z.number().int().min(0).max(maxAmount).nullable().default(null),
    pace: z.enum(paces).default('balanced'),
    /** Instead of the limits of the named pace. */
    paceLimits: paceLimitsSchema.optional(),
    /** Nothing but moves between stops and what goes with them happens outside. */
    dayWindow: z
      .object({ start: clockTimeSchema, end: clockTimeSchema })
      .refine((window) => window.start < window.end, 'the day ends before it starts')
      .default({ start: '09:00', end: '21:30' }),
    interests: z
      .array(z.object({ tag: z.string().min(1).max(60), weight: z.number().min(0).max(1) }))
      .max(60)
      .default([]),
    /** Place ids that the travellers know already; left out. */
    seen: z.array(planIdSchema).max(500).default([]),
    /** Place ids. */
    mustSee: z.array(planIdSchema).max(60).default([]),
    /** Of the must-sees: those that nobody named, which stand for an interest. */
    forInterest: z.array(planIdSchema).max(60).default([]),
    avoid: z
      .object({ ids: z.array(planIdSchema).max(500), tags: z.array(z.string().max(60)).max(60) })
      .default({ ids: [], tags: [] }),
    appointments: z.array(appointmentSchema).max(maxAppointments).default([]),
    meals: z.array(mealRequestSchema).max(3).default([]),
    /** Each is eaten at least once. */
    cuisines: z.array(z.string().min(1).max(60)).max(20).default([]),
    /** Hard: restaurants known not to serve one of them are excluded; unknown ones are a last resort, marked `diet-unknown`. */
    diets: z.array(dietKindSchema).max(5).default([]),
    /** Hard: staples that no chosen restaurant is built around (allergies, dislikes). */
    avoidStaples: z.array(z.string().min(1).max(60)).max(20).default([]),
    mobility: mobilitySchema.default({ stepFree: 'any', maxEffort: 'strenuous' }),
    /** Used to great heights: no day is needed to settle. */
    acclimatized: z.boolean().default(false),
    /** Every day: no visit or meal overlaps these (a nap, a rest). */
    rest: z.array(clockWindowSchema).max(3).default([]),
    /** On stays of a week and more every so many days is a half day; null = never. */
    restEveryDays: z.number().int().min(2).max(30).nullable().default(4),
    /** null = no limits. */
    driving: drivingLimitsSchema.nullable().default({ maxMinutes: 600, from: '06:00', to: '22:00' }),
    transport: z.object({
      between: z.array(intercityModeSchema).max(10),
      local: z.array(localModeSchema).min(1).max(10),
      /** Wall time: no move leaves earlier, unless nothing leaves later on that day. */
      notBefore: clockTimeSchema.optional(),
    }),
    /** null = the plan includes no lodging. */
    lodging: lodgingPreferencesSchema.nullable().default({ needs: [] }),
    /** Places and restaurants that may be visited more than once. */
    repeatable: z.array(planIdSchema).max(500).default([]),
    soft: z.array(z.enum(softConstraints)).default([]),
  })
  .refine((request) => request.origin === null || (request.arrival === null && request.departure === null), {
    path: ['arrival'],
    message: 'arrival and departure are given only without an origin',
  })
  .refine((request) => request.stops.reduce((sum, stop) => sum + stop.nights, 0) <= 60, 'more than 60 nights')
  .refine((request) => request.stops.length === 1 || request.stops.every((stop) => stop.nights > 0), {
    path: ['stops'],
    message: 'each of several stops needs a night',
  })
  .refine((request) => new Set(request.stops.map((stop) => stop.id)).size === request.stops.length, {
    path: ['stops'],
    message: 'two stops with one id',
  })
  .refine((request) => new Set(request.meals.map((meal) => meal.kind)).size === request.meals.length, {
    path: ['meals'],
    message: 'a meal is asked for twice',
  })
export type PlanningRequest = z.output<typeof planningRequestSchema>
export type PlanningRequestInput = z.input<typeof planningRequestSchema>
