// Photon (komoot): names to places over OpenStreetMap, made for suggestions while somebody types.

import { z } from 'zod'
import type { ProviderAnswer } from '#contract/provider-answer.ts'
import { geocodeAnswerSchema } from '#contract/travel/procedures.ts'
import type { Clock } from '../../clock/clock.ts'
import type { GeocodedPlace, GeocodingQuery } from '../../geocoding/geocoding.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { zoneAt } from '../../shipped-data/gazetteer/zone-at.ts'
import type { Guides } from '../../shipped-data/guides/guides.ts'

const featureSchema = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) }),
  properties: z.object({
    name: z.string().optional(),
    countrycode: z.string().length(2).optional(),
    state: z.string().optional(),
    type: z.string().default(''),
    osm_value: z.string().default(''),
  }),
})
const schema = z.object({ features: z.array(featureSchema) })

const settlements = new Set(['city', 'town', 'village', 'county', 'state', 'district', 'locality'])

export function createPhoton(
  vendor: Vendor,
  http: VendorHttp,
  guides: Guides,
  clock: Clock,
): LiveCall<GeocodingQuery, ProviderAnswer<GeocodedPlace>> {
  return vendor.live({
    name: 'geocode',
    keyOf: ({ text, limit }) => `${limit}:${text}`,
    freshSeconds: 30 * 86_400,
    staleSeconds: 150 * 86_400,
    kept: geocodeAnswerSchema,
    async call({ text, limit }, signal) {
      const query = { q: text, limit, lang: 'en' }
      const { features } = await http.getJson({ path: 'api', query, schema, signal })
      return {
        items: features.flatMap((feature) => placeOf(feature, guides) ?? []),
        source: { name: 'Photon, OpenStreetMap', url: 'https://www.openstreetmap.org/copyright', kind: 'live' },
        checkedAt: clock.now().toISOString(),
      }
    },
  })
}

/** null without a name or outside of any country. */
function placeOf({ geometry, properties }: z.infer<typeof featureSchema>, guides: Guides): GeocodedPlace | null {
  const { name, countrycode, state, type, osm_value: value } = properties
  if (!name || !countrycode) return null
  const [lng, lat] = geometry.coordinates
  const own = name.slice(0, 120)
  return {
    lat,
    lng,
    name: own,
    names: { zh: own, en: own },
    zone: zoneAt({ lat, lng }),
    country: countrycode.toUpperCase(),
    kind: settlements.has(type) ? 'city' : value === 'aerodrome' ? 'airport' : 'place',
    admin: state ? { zh: state, en: state } : null,
    guideId: guides.covering({ lat, lng })?.id ?? null,
    isTied: false,
  }
}
