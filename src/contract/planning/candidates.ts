// The candidates of a plan: each has a stable id and belongs to a stop. Unknown facts are absent or null, never guessed.
import { z } from 'zod'
import { currencySchema } from '#contract/money.ts'
import { clockTimeSchema, openingHoursSchema, openingWindowSchema } from '#contract/opening-hours.ts'
import { geoPointSchema } from '#contract/place.ts'
import { isoDateSchema, localTimeSchema, planIdSchema } from './calendar.ts'
import { distanceModelSchema } from './distance-model.ts'
import {
  altitudeSchema,
  bandSchema,
  dayTimeSchema,
  dietsSchema,
  effortSchema,
  servedMealSchema,
  stepFreeSchema,
  yearlyWindowSchema,
} from './facts.ts'
import { priceRuleSchema } from './pricing.ts'
import { intercityModeSchema } from './request.ts'

const spotSchema = z.object({
  id: planIdSchema,
  stopId: planIdSchema,
  name: z.string().max(300).default(''),
  position: geoPointSchema.optional(),
  rating: z.number().min(0).max(5).nullable().default(null),
  /** Where the facts come from. */
  source: z.string().max(200).optional(),
})

const openSchema = spotSchema.extend({
  /** Unknown hours are unknown: the plan may use the spot and marks the item with `hours-unknown`. */
  hours: openingHoursSchema.default({ weekly: null }),
  /** Dates that differ from the week (public holidays, seasonal hours); an empty list is closed. */
  specialHours: z.record(isoDateSchema, z.array(openingWindowSchema).max(4)).optional(),
  /** Parts of every year in which it exists or operates; closed outside them. Absent = all year. */
  seasons: z.array(yearlyWindowSchema).min(1).max(4).optional(),
  price: priceRuleSchema.nullable().default(null),
  stepFree: stepFreeSchema.default('unknown'),
})

const candidatePlaceSchema = openSchema.extend({
  /** The usual visit. A plan may shorten it, but not below 60 %. */
  visitMinutes: z.number().int().min(5).max(1440),
  /** The first tag is the kind of the place: no more than two of a kind in a row. */
  tags: z.array(z.string().max(60)).max(30).default([]),
  /** Rank among the icons of the stop, 1 = what a first visitor comes for. Only icons have one. */
  prominence: z.number().int().min(1).max(100).optional(),
  /** Outdoor places are visited in daylight, unless `afterDark`. */
  outdoor: z.boolean().default(false),
  afterDark: z.boolean().default(false),
  /** Soft: when the visit is at its best, the best time first. */
  bestTimes: z.array(dayTimeSchema).max(8).default([]),
  /** A meal can be had there: a long or far visit then counts as the meal that it overlaps. Absent = unknown. */
  eatOnSite: z.boolean().optional(),
  effort: effortSchema.optional(),
  /** Of its highest point, where that matters. */
  altitude: altitudeSchema.optional(),
})
export type CandidatePlace = z.infer<typeof candidatePlaceSchema>

const candidateRestaurantSchema = openSchema.extend({
  cuisines: z.array(z.string().max(60)).max(20).default([]),
  /** Absent = unknown: any meal may be had there. */
  meals: z.array(servedMealSchema).max(4).optional(),
  diets: dietsSchema.default({}),
  /** What the kitchen is built around (`seafood`, `peanut`); excluded by `request.avoidStaples`. */
  staples: z.array(z.string().max(60)).max(20).default([]),
})
export type CandidateRestaurant = z.infer<typeof candidateRestaurantSchema>

const candidateLodgingSchema = spotSchema.extend({
  kind: z.string().max(60).optional(),
  /** `dormitory` = beds in a shared room: not for families, unless `request.lodging.roomTypes` asks for it. */
  roomType: z.string().max(60).optional(),
  band: bandSchema.optional(),
  stepFree: stepFreeSchema.default('unknown'),
  area: z.string().max(100).optional(),
  /** Rules of the property such as `no-pets`. */
  rules: z.array(z.string().max(60)).max(20).default([]),
  minNights: z.number().int().min(1).max(60).default(1),
  checkInFrom: clockTimeSchema.default('15:00'),
  checkInUntil: clockTimeSchema.default('29:59'),
  checkOutUntil: clockTimeSchema.default('11:00'),
  /** Booked for the nights from `from` on, left on `until`: used for these and no others. */
  bookedFor: z.object({ from: isoDateSchema, until: isoDateSchema }).optional(),
  /** `per` room, night or once. */
  price: priceRuleSchema,
})
export type CandidateLodging = z.infer<typeof candidateLodgingSchema>

const terminalSchema = z.object({ id: planIdSchema, position: geoPointSchema.optional() })

/** A leg from stop to stop (or `origin`) on a date. Timed services carry both times; a car or taxi leaves when the plan says. */
const candidateLegSchema = z
  .object({
    id: planIdSchema,
    from: planIdSchema,
    to: planIdSchema,
    mode: intercityModeSchema,
    /** Service number or the like. */
    name: z.string().max(200).default(''),
    /** null = any date. */
    date: isoDateSchema.nullable(),
    /** Wall time at `from`; null = whenever. */
    departs: localTimeSchema.nullable(),
    /** Wall time at `to`; null exactly when `departs` is. */
    arrives: localTimeSchema.nullable(),
    minutes: z.number().int().min(1).max(4320),
    international: z.boolean().default(false),
    price: priceRuleSchema,
    fromTerminal: terminalSchema.optional(),
    toTerminal: terminalSchema.optional(),
    source: z.string().max(200).optional(),
  })
  .refine((leg) => (leg.departs === null) === (leg.arrives === null), 'a leg has both times or none')
  .refine((leg) => leg.departs === null || leg.date === leg.departs.slice(0, 10), 'a timed leg leaves on its date')
export type CandidateLeg = z.infer<typeof candidateLegSchema>

export const candidatesSchema = z
  .object({
    /** Equal to the request's: amounts are converted before planning. */
    currency: currencySchema,
    places: z.array(candidatePlaceSchema).max(5000),
    restaurants: z.array(candidateRestaurantSchema).max(5000),
    lodgings: z.array(candidateLodgingSchema).max(3000),
    legs: z.array(candidateLegSchema).max(5000),
    distance: distanceModelSchema,
  })
  .refine(hasUniqueIds, 'two candidates with one id')
export type Candidates = z.output<typeof candidatesSchema>
export type CandidatesInput = z.input<typeof candidatesSchema>

function hasUniqueIds(all: Record<'places' | 'restaurants' | 'lodgings' | 'legs', { id: string }[]>): boolean {
  const spots = [...all.places, ...all.restaurants, ...all.lodgings]
  return (
    new Set(spots.map(({ id }) => id)).size === spots.length &&
    new Set(all.legs.map(({ id }) => id)).size === all.legs.length
  )
}
