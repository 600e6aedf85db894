// Nominatim: names to places over OpenStreetMap. The public server's policy asks for one request a second at most and an identifying
// user agent.

import { z } from 'zod'
import type { ProviderAnswer } from '#contract/provider-answer.ts'
import { geocodeAnswerSchema } from '#contract/travel/procedures.ts'
import type { Clock } from '../../clock/clock.ts'
import type { GeocodedPlace, GeocodingQuery } from '../../geocoding/geocoding.ts'
import type { AnswerStore } from '../../resilience/answer-store/answer-store.ts'
import { createSpacing } from '../../resilience/spacing.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { hasHan } from '../../shipped-data/gazetteer/fold-text.ts'
import { zoneAt } from '../../shipped-data/gazetteer/zone-at.ts'
import type { Guides } from '../../shipped-data/guides/guides.ts'

const hitSchema = z.object({
  lat: z.coerce.number().min(-90).max(90),
  lon: z.coerce.number().min(-180).max(180),
  name: z.string().default(''),
  display_name: z.string(),
  type: z.string().default(''),
  addresstype: z.string().default(''),
  namedetails: z.record(z.string(), z.string()).nullish(),
  address: z.object({ country_code: z.string().length(2), state: z.string().optional() }).nullish(),
})
type Hit = z.infer<typeof hitSchema>

const settlements = new Set(['city', 'town', 'village', 'municipality', 'state', 'province', 'county', 'island'])
const spacingMs = 1000

/** `turns`: where requests to the public server wait for theirs; null for a server of one's own, which may be asked at once. */
export function createNominatim(
  vendor: Vendor,
  http: VendorHttp,
  guides: Guides,
  clock: Clock,
  turns: AnswerStore | null,
): LiveCall<GeocodingQuery, ProviderAnswer<GeocodedPlace>> {
  const space = turns && createSpacing(turns, 'nominatim', spacingMs)
  return vendor.live({
    name: 'geocode',
    keyOf: ({ text, limit }) => `${limit}:${text}`,
    freshSeconds: 30 * 86_400,
    staleSeconds: 150 * 86_400,
    kept: geocodeAnswerSchema,
    async call({ text, limit }, signal) {
      await space?.(signal)
      const query = {
        q: text,
        format: 'jsonv2',
        limit: Math.min(40, limit),
        addressdetails: 1,
        namedetails: 1,
        'accept-language': hasHan(text) ? 'zh' : 'en',
      }
      const hits = await http.getJson({ path: 'search', query, schema: z.array(hitSchema), signal })
      return {
        items: hits.flatMap((hit) => placeOf(hit, guides, hasHan(text)) ?? []),
        source: { name: 'OpenStreetMap Nominatim', url: 'https://www.openstreetmap.org', kind: 'live' },
        checkedAt: clock.now().toISOString(),
      }
    },
  })
}

/** null outside of any country. */
function placeOf(hit: Hit, guides: Guides, isChinese: boolean): GeocodedPlace | null {
  if (!hit.address) return null
  const own = (hit.name || hit.display_name.split(',')[0] || hit.display_name).slice(0, 120)
  const names = { zh: hit.namedetails?.['name:zh'] ?? own, en: hit.namedetails?.['name:en'] ?? own }
  const point = { lat: hit.lat, lng: hit.lon }
  return {
    ...point,
    names,
    name: isChinese ? names.zh : names.en,
    zone: zoneAt(point),
    country: hit.address.country_code.toUpperCase(),
    kind: settlements.has(hit.addresstype) ? 'city' : hit.type === 'aerodrome' ? 'airport' : 'place',
    admin: hit.address.state ? { zh: hit.address.state, en: hit.address.state } : null,
    guideId: guides.covering(point)?.id ?? null,
    isTied: false,
  }
}
