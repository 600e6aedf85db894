// What public sources contribute to a city; each is kept for weeks.
import { z } from 'zod'
import { foundPlaceSchema } from '#contract/travel/place-search.ts'

const areaSpotSchema = z.object({
  place: foundPlaceSchema,
  /** Its item there (`Q1234`). */
  wikidata: z.string().nullable(),
  /** Languages that have a name for it: what the world knows has many. */
  languages: z.number().int(),
  /** No ticket is needed. */
  isFree: z.boolean(),
})
export type AreaSpot = z.infer<typeof areaSpotSchema>

export const areaSpotsSchema = z.object({ spots: z.array(areaSpotSchema), checkedAt: z.string() })
/** Places of a map. */
export type AreaSpots = z.infer<typeof areaSpotsSchema>

const textsSchema = z.object({ zh: z.string().optional(), en: z.string().optional() })

export const itemFactsSchema = z.object({
  /** `Q1234`. */
  id: z.string(),
  /** Wikipedias that have an article. */
  sitelinks: z.number().int(),
  label: textsSchema,
  description: textsSchema,
})
export type ItemFacts = z.infer<typeof itemFactsSchema>

/** As many as one question may name. */
export const itemsPerQuestion = 50

export const travelListingSchema = z.object({
  kind: z.enum(['see', 'do', 'eat', 'drink', 'sleep', 'buy']),
  name: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  wikidata: z.string().nullable(),
  /** Plain text. */
  content: z.string(),
  /** Of the article. */
  url: z.string(),
})
/** What an article for travellers says of a place. */
export type TravelListing = z.infer<typeof travelListingSchema>
