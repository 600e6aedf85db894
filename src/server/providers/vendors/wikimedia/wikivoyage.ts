// Wikivoyage: the articles about a city and its districts, and what they list. CC BY-SA 4.0, so each listing keeps its article.
import { z } from 'zod'
import type { GeoPoint } from '#contract/place.ts'
import { type TravelListing, travelListingSchema } from '../../areas/area-parts.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { askWiki } from './media-wiki.ts'
import { readListings } from './wikitext-listings.ts'

/** Articles within belong to the city, in metres; the API allows 10 km. */
const radiusM = 10_000
/** The city and its districts. */
const mostArticles = 20

const nearSchema = z.object({ query: z.object({ geosearch: z.array(z.object({ title: z.string() })) }) })
const pagesSchema = z.object({
  query: z
    .object({
      pages: z.array(
        z.object({
          title: z.string(),
          revisions: z.array(z.object({ slots: z.object({ main: z.object({ content: z.string() }) }) })).optional(),
        }),
      ),
    })
    .optional(),
})

export function createWikivoyage(vendor: Vendor, http: VendorHttp): LiveCall<GeoPoint, TravelListing[]> {
  const ask = <Schema extends z.ZodType>(
    params: Record<string, string | number>,
    schema: Schema,
    signal: AbortSignal,
  ) => askWiki(http, 'wikivoyage', { params: { action: 'query', ...params }, schema, signal })
  return vendor.live({
    name: 'listings',
    keyOf: ({ lat, lng }) => `${lat},${lng}`,
    freshSeconds: 30 * 86_400,
    staleSeconds: 150 * 86_400,
    kept: z.array(travelListingSchema),
    async call({ lat, lng }, signal) {
      const search = { list: 'geosearch', gscoord: `${lat}|${lng}`, gsradius: radiusM, gslimit: mostArticles }
      const near = await ask(search, nearSchema, signal)
      const titles = near.flatMap(({ query }) => query.geosearch.map(({ title }) => title)).slice(0, mostArticles)
      if (titles.length === 0) return []
      const content = { prop: 'revisions', titles: titles.join('|'), rvprop: 'content', rvslots: 'main' }
      const parts = await ask(content, pagesSchema, signal)
      return parts
        .flatMap(({ query }) => query?.pages ?? [])
        .flatMap(({ title, revisions = [] }) =>
          revisions.flatMap(({ slots }) =>
            readListings(slots.main.content).map((listing) => ({ ...listing, url: articleUrl(title) })),
          ),
        )
    },
  })
}

function articleUrl(title: string): string {
  return `https://en.wikivoyage.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%2F', '/')}`
}
