// The shape of one shipped destination guide (cities/<id>.json). Prices are major units of the city's currency.
import { z } from 'zod'
import { currencySchema } from '#contract/money.ts'
import { bilingualSchema, geoPointSchema, timeZoneSchema } from '#contract/place.ts'
import { checkedFacts } from '#contract/travel/place-search.ts'
import { attractionTags, cuisines } from './guide-vocabulary.ts'
import { parseOpeningHours } from './opening-hours-text.ts'

const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const monthDaySchema = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** OSM-style text (`Tu-Su 09:00-17:00; Mo off`), or null where the hours are not known for sure. */
const hoursTextSchema = z.string().superRefine((text, ctx) => {
  const parsed = parseOpeningHours(text)
  if (!parsed.ok) ctx.addIssue({ code: 'custom', message: parsed.problem })
})

/** Every year. A window may span the turn of the year: `11-15` to `03-10`. */
const yearlyWindowSchema = z.object({ from: monthDaySchema, to: monthDaySchema })

const stepFreeLevels = ['yes', 'partly', 'no', 'unknown'] as const
const stepFreeSchema = z.enum(stepFreeLevels)

/** `MM-DD` every year, or `YYYY-MM-DD`: dates that move (lunar new year, Easter, Nyepi) are listed for 2026 to 2028. */
const closedDatesSchema = z.array(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/)).max(60)

const spotSchema = geoPointSchema.extend({
  id: slugSchema,
  name: bilingualSchema,
  /** A district id of the same guide. */
  district: slugSchema,
  /** 1 to 5, an editorial judgement. */
  rating: z.number().min(1).max(5),
  /** When a kind of fact of this spot was last looked over, where that is later than the guide's own month. */
  checkedAt: z.partialRecord(z.enum(checkedFacts), monthSchema).optional(),
})

/** Hours or price that hold only in a part of the year; what is absent follows the usual value. */
const seasonalTermsSchema = yearlyWindowSchema.extend({
  hours: hoursTextSchema.optional(),
  price: z.number().min(0).optional(),
})

const dayTimes = ['sunrise', 'early-morning', 'morning', 'midday', 'afternoon', 'sunset', 'evening', 'night'] as const

const attractionSchema = spotSchema.extend({
  tags: z.array(z.enum(attractionTags)).min(1).max(5),
  /** 1 = the first thing a first visitor comes for; only the icons of the city have a rank, each its own. */
  prominence: z.number().int().min(1).max(10).optional(),
  /** One sentence that says what it is. */
  description: bilingualSchema.optional(),
  hours: hoursTextSchema.nullable(),
  /** Closed days beyond the weekly pattern. */
  closedDates: closedDatesSchema.optional(),
  /** What a public holiday does to the weekly closed day: it opens then, or opens and closes on the next working day. */
  holidayRule: z.enum(['opens', 'shifts']).optional(),
  /** The parts of the year in which there is something to visit; absent = all year. */
  seasons: z.array(yearlyWindowSchema).min(1).max(4).optional(),
  seasonalTerms: z.array(seasonalTermsSchema).min(1).max(6).optional(),
  visitMinutes: z.number().int().min(15).max(720),
  /** Adult ticket; 0 = free; null = not known. */
  price: z.number().min(0).nullable(),
  /** Adult ticket for visitors who do not live in the country (or its economic area), where that differs. */
  visitorPrice: z.number().min(0).optional(),
  /** Child ticket (about 8 years old); absent = not known, the adult price counts. */
  childPrice: z.number().min(0).optional(),
  outdoor: z.boolean(),
  /** Outdoors, but good (lit, open, safe) after dark. */
  afterDark: z.boolean().optional(),
  /** Soft: when the visit is at its best, the best time first. */
  bestTimes: z.array(z.enum(dayTimes)).min(1).max(3).optional(),
  best: bilingualSchema,
  /** One can have a meal there, without leaving. */
  eatOnSite: z.boolean().optional(),
  stepFree: stepFreeSchema.optional(),
  /** Of the usual visit: `strenuous` = long climbs or many hundred steps. */
  effort: z.enum(['easy', 'moderate', 'strenuous']).optional(),
  /** Metres above the sea of its highest point; only from 3,000 m. */
  altitude: z.number().int().min(3000).max(9000).optional(),
  bookAhead: z.boolean().optional(),
})

const dietKinds = ['vegetarian', 'vegan', 'halal', 'kosher', 'gluten-free'] as const
const guideMeals = ['breakfast', 'lunch', 'dinner', 'snack'] as const
/** What a kitchen is built around: avoided for allergies and by people who do not eat it. */
const stapleKinds = [
  'seafood',
  'shellfish',
  'fish',
  'pork',
  'beef',
  'lamb',
  'poultry',
  'peanut',
  'nuts',
  'dairy',
  'gluten',
  'egg',
  'soy',
] as const

const restaurantSchema = spotSchema.extend({
  cuisines: z.array(z.enum(cuisines)).min(1).max(4),
  hours: hoursTextSchema.nullable(),
  closedDates: closedDatesSchema.optional(),
  seasons: z.array(yearlyWindowSchema).min(1).max(4).optional(),
  /** The meals people have here; a dessert shop or a tea house has `snack` only. */
  meals: z.array(z.enum(guideMeals)).min(1).optional(),
  /** `suits`: the kitchen is made for it; `options`: a full meal can be had. A diet that is not named is not known. */
  diets: z.partialRecord(z.enum(dietKinds), z.enum(['suits', 'options'])).optional(),
  staples: z.array(z.enum(stapleKinds)).max(6).optional(),
  stepFree: stepFreeSchema.optional(),
  /** A usual meal for one person. */
  price: z.number().positive(),
  dish: bilingualSchema,
})

const lodgingSchema = spotSchema.extend({
  band: z.enum(['saver', 'balanced', 'comfort']),
  /** `dormitory`: `basePrice` buys beds in a shared room. */
  roomType: z.enum(['dormitory', 'private']).optional(),
  stepFree: stepFreeSchema.optional(),
  kind: z.enum(['hotel', 'hostel', 'guesthouse', 'apartment', 'resort', 'ryokan']),
  /** Modelled low-season weekday price of one room for one night. */
  basePrice: z.number().positive(),
  roomCapacity: z.number().int().min(1).max(8),
  minNights: z.number().int().min(1).max(7).optional(),
  rules: z.array(z.enum(['no-smoking', 'no-pets', 'no-parties', 'no-children', 'quiet-hours'])).optional(),
})

const terminalSchema = geoPointSchema.extend({ name: bilingualSchema, minutesToCenter: z.number().int().positive() })

const climateMonthSchema = z.object({
  highC: z.number().min(-50).max(55),
  lowC: z.number().min(-60).max(45),
  rainMm: z.number().min(0).max(1500),
  rainDays: z.number().min(0).max(31),
})

export const cityGuideSchema = z.object({
  id: slugSchema,
  name: bilingualSchema,
  /** Other spellings people type. */
  aliases: z.array(z.string().min(1)),
  country: z.string().regex(/^[A-Z]{2}$/),
  zone: timeZoneSchema,
  currency: currencySchema,
  center: geoPointSchema,
  /** Nothing listed lies farther than this from the centre. */
  radiusKm: z.number().positive().max(185),
  /** Metres above the sea of the centre; only from 2,000 m. */
  altitude: z.number().int().min(2000).max(6000).optional(),
  summary: bilingualSchema,
  airport: terminalSchema.extend({ iata: z.string().regex(/^[A-Z]{3}$/) }),
  station: terminalSchema.nullable(),
  transit: z.object({
    taxi: z.object({ base: z.number().positive(), baseKm: z.number().min(0), perKm: z.number().positive() }),
    /** A usual ride; null where there is neither metro nor tram nor a frequent bus. */
    metroFare: z.number().min(0).nullable(),
    /** Door-to-door speeds in km/h, waiting left out. */
    carKmh: z.number().positive().max(90),
    metroKmh: z.number().positive().max(60).nullable(),
  }),
  /** Others that travellers arrive at. */
  otherAirports: z.array(terminalSchema.extend({ iata: z.string().regex(/^[A-Z]{3}$/) })).optional(),
  otherStations: z.array(terminalSchema).optional(),
  districts: z.array(geoPointSchema.extend({ id: slugSchema, name: bilingualSchema })).min(3),
  /** January to December. */
  climate: z.array(climateMonthSchema).length(12),
  attractions: z.array(attractionSchema).min(20),
  restaurants: z.array(restaurantSchema).min(15),
  lodgings: z.array(lodgingSchema).min(12),
  /** The month in which the facts were last looked over. */
  checkedAt: monthSchema,
})

export type CityGuide = z.infer<typeof cityGuideSchema>
export type GuideAttraction = z.infer<typeof attractionSchema>
export type GuideRestaurant = z.infer<typeof restaurantSchema>
export type GuideLodging = z.infer<typeof lodgingSchema>
