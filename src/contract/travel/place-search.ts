// Looking for places: what can be asked and what a found place tells.
import { z } from 'zod'
import { provenanceSchema } from '../itinerary.ts'
import { priceSchema } from '../money.ts'
import { openingHoursSchema } from '../opening-hours.ts'
import { instantSchema } from '../paging.ts'
import { bilingualSchema, geoPointSchema, timeZoneSchema } from '../place.ts'
import {
  dayTimeSchema,
  dietsSchema,
  effortSchema,
  servedMealSchema,
  stepFreeSchema,
  yearlyWindowSchema,
} from '../planning/facts.ts'
import { answerOf } from '../provider-answer.ts'

export const placeKinds = ['attraction', 'restaurant', 'lodging'] as const
export const placeKindSchema = z.enum(placeKinds)
export type PlaceKind = z.infer<typeof placeKindSchema>

/** Kinds of facts that change at their own pace: that it is there under this name; days and hours; what it costs. */
export const checkedFacts = ['place', 'hours', 'price'] as const

const tagSchema = z.string().trim().min(1).max(60)

export const placeQuerySchema = z.object({
  /** Chinese or English: a name, a category, a dish, perhaps with a city's name. */
  text: z.string().trim().max(200).optional(),
  /** Absent = every kind. */
  kinds: z.array(placeKindSchema).max(3).optional(),
  /** Any of these: attraction tags or cuisines. */
  tags: z.array(tagSchema).max(20).optional(),
  near: geoPointSchema.optional(),
  /** Around `near`; absent = the city that `near` lies in. */
  radiusKm: z.number().positive().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(20),
})
export type PlaceQuery = z.infer<typeof placeQuerySchema>

export const nearbyQuerySchema = z.object({
  near: geoPointSchema,
  radiusKm: z.number().positive().max(50).default(2),
  kinds: z.array(placeKindSchema).max(3).optional(),
  limit: z.number().int().min(1).max(100).default(20),
})
export type NearbyQuery = z.infer<typeof nearbyQuerySchema>

/** What guides know beyond the usual; a field that is absent is not known. */
const placeFactsSchema = z.object({
  /** Rank among the icons of the city, 1 = what a first visitor comes for. */
  prominence: z.number().int().optional(),
  description: bilingualSchema.optional(),
  /** As it is called there, where that is another name. */
  localName: z.string().optional(),
  /** Absent = all year. */
  seasons: z.array(yearlyWindowSchema).optional(),
  /** The best first. */
  bestTimes: z.array(dayTimeSchema).optional(),
  stepFree: stepFreeSchema.optional(),
  effort: effortSchema.optional(),
  eatOnSite: z.boolean().optional(),
  bookAhead: z.boolean().optional(),
  /** Of a restaurant. */
  meals: z.array(servedMealSchema).optional(),
  diets: dietsSchema.optional(),
  staples: z.array(z.string()).optional(),
})

export const foundPlaceSchema = geoPointSchema.extend({
  /** `chengdu/panda-base` for a spot of a guide, else `<source>:<its id>`. */
  id: z.string(),
  guideId: z.string().nullable(),
  kind: placeKindSchema,
  name: bilingualSchema,
  /** Attraction tags or cuisines. */
  tags: z.array(z.string()),
  rating: z.number().nullable(),
  /** A ticket, a usual meal, or one room in the low season; amount 0 = free; null = not known. */
  price: priceSchema.nullable(),
  hours: openingHoursSchema,
  visitMinutes: z.number().int().nullable(),
  outdoor: z.boolean().nullable(),
  /** When it is best, or what to order. */
  tip: bilingualSchema.nullable(),
  area: bilingualSchema.nullable(),
  address: z.string().nullable(),
  country: z.string().nullable(),
  zone: timeZoneSchema,
  facts: placeFactsSchema.optional(),
  /** When each kind of fact was last looked over; absent = all of them with the answer. */
  factsCheckedAt: z.record(z.enum(checkedFacts), instantSchema).optional(),
  /** Where the facts of this place come from; absent = from the source of the answer. */
  source: provenanceSchema.optional(),
  /** The text that was looked for has words that nothing here answers: perhaps another place is meant. */
  isPartial: z.boolean().optional(),
  /** Great-circle, from `near`. */
  distanceKm: z.number().nullable(),
})
export type FoundPlace = z.infer<typeof foundPlaceSchema>

export const placesAnswerSchema = answerOf(foundPlaceSchema).extend({
  /** false = no source knows this area: an empty list then means "not known", not "nothing there". */
  covered: z.boolean(),
})
export type PlacesAnswer = z.infer<typeof placesAnswerSchema>
