// The shape of one shipped destination guide (cities/<id>.json). Prices are major units of the city's currency.
import { z } from 'zod'
import { currencySchema } from '#contract/money.ts'
import { bilingualSchema, geoPointSchema, timeZoneSchema } from '#contract/place.ts'
import { parseOpeningHours } from './opening-hours-text.ts'

export const attractionTags = [
  'museum',
  'history',
  'temple',
  'nature',
  'park',
  'garden',
  'animals',
  'panda',
  'family',
  'art',
  'architecture',
  'landmark',
  'street',
  'market',
  'food',
  'shopping',
  'nightlife',
  'view',
  'beach',
  'hiking',
  'religion',
  'local-life',
  'water',
  'show',
  'hot-spring',
  'snow',
  'theme-park',
  'science',
  'library',
  'village',
  'palace',
  'memorial',
  'sports',
  'island',
  'cave',
  'boat',
] as const

export const cuisines = [
  'sichuan',
  'hotpot',
  'noodles',
  'dumplings',
  'cantonese',
  'dim-sum',
  'jiangsu',
  'zhejiang',
  'shandong',
  'hunan',
  'hubei',
  'yunnan',
  'guizhou',
  'guangxi',
  'fujian',
  'hainan',
  'northeast',
  'beijing',
  'roast-duck',
  'shanghai',
  'shaanxi',
  'xinjiang',
  'tibetan',
  'taiwanese',
  'halal',
  'seafood',
  'barbecue',
  'vegetarian',
  'snacks',
  'tea',
  'cafe',
  'bakery',
  'dessert',
  'western',
  'french',
  'bistro',
  'italian',
  'pizza',
  'japanese',
  'sushi',
  'ramen',
  'izakaya',
  'kaiseki',
  'udon',
  'tempura',
  'okonomiyaki',
  'korean',
  'thai',
  'vietnamese',
  'indian',
  'nepali',
  'singaporean',
  'malay',
  'peranakan',
  'indonesian',
  'balinese',
  'turkish',
  'kebab',
  'middle-eastern',
  'emirati',
  'egyptian',
  'spanish',
  'tapas',
  'catalan',
  'british',
  'pub',
  'american',
  'steak',
  'burger',
  'mexican',
  'austrian',
  'dutch',
  'german',
  'nordic',
  'icelandic',
  'australian',
  'russian',
  'portuguese',
  'fine-dining',
  'fusion',
  'street-food',
  'deli',
  'brunch',
] as const

const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** OSM-style text (`Tu-Su 09:00-17:00; Mo off`), or null where the hours are not known for sure. */
const hoursTextSchema = z.string().superRefine((text, ctx) => {
  const parsed = parseOpeningHours(text)
  if (!parsed.ok) ctx.addIssue({ code: 'custom', message: parsed.problem })
})

const spotSchema = geoPointSchema.extend({
  id: slugSchema,
  name: bilingualSchema,
  /** A district id of the same guide. */
  district: slugSchema,
  /** 1 to 5, an editorial judgement. */
  rating: z.number().min(1).max(5),
})

const attractionSchema = spotSchema.extend({
  tags: z.array(z.enum(attractionTags)).min(1).max(5),
  hours: hoursTextSchema.nullable(),
  /** Closed days beyond the weekly pattern: `MM-DD` or `YYYY-MM-DD`. */
  closedDates: z.array(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/)).optional(),
  visitMinutes: z.number().int().min(15).max(720),
  /** Adult ticket; 0 = free; null = not known. */
  price: z.number().min(0).nullable(),
  outdoor: z.boolean(),
  best: bilingualSchema,
  bookAhead: z.boolean().optional(),
})

const restaurantSchema = spotSchema.extend({
  cuisines: z.array(z.enum(cuisines)).min(1).max(4),
  hours: hoursTextSchema.nullable(),
  /** A usual meal for one person. */
  price: z.number().positive(),
  dish: bilingualSchema,
})

const lodgingSchema = spotSchema.extend({
  band: z.enum(['saver', 'balanced', 'comfort']),
  kind: z.enum(['hotel', 'hostel', 'guesthouse', 'apartment', 'resort', 'ryokan']),
  /** Modelled low-season weekday price of one room for one night. */
  basePrice: z.number().positive(),
  roomCapacity: z.number().int().min(1).max(8),
  minNights: z.number().int().min(1).max(7).optional(),
  rules: z.array(z.enum(['no-smoking', 'no-pets', 'no-parties', 'no-children', 'quiet-hours'])).optional(),
})

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
  radiusKm: z.number().positive().max(150),
  summary: bilingualSchema,
  airport: geoPointSchema.extend({
    iata: z.string().regex(/^[A-Z]{3}$/),
    name: bilingualSchema,
    minutesToCenter: z.number().int().positive(),
  }),
  station: geoPointSchema.extend({ name: bilingualSchema, minutesToCenter: z.number().int().positive() }).nullable(),
  transit: z.object({
    taxi: z.object({ base: z.number().positive(), baseKm: z.number().min(0), perKm: z.number().positive() }),
    /** A usual ride; null where there is neither metro nor tram nor a frequent bus. */
    metroFare: z.number().min(0).nullable(),
    /** Door-to-door speeds in km/h, waiting left out. */
    carKmh: z.number().positive().max(90),
    metroKmh: z.number().positive().max(60).nullable(),
  }),
  districts: z.array(geoPointSchema.extend({ id: slugSchema, name: bilingualSchema })).min(3),
  /** January to December. */
  climate: z.array(climateMonthSchema).length(12),
  attractions: z.array(attractionSchema).min(20),
  restaurants: z.array(restaurantSchema).min(15),
  lodgings: z.array(lodgingSchema).min(12),
  /** The month in which the facts were last looked over. */
  checkedAt: z.string().regex(/^\d{4}-\d{2}$/),
})

export type CityGuide = z.infer<typeof cityGuideSchema>
export type GuideAttraction = z.infer<typeof attractionSchema>
export type GuideRestaurant = z.infer<typeof restaurantSchema>
export type GuideLodging = z.infer<typeof lodgingSchema>
