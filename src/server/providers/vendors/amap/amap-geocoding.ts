import { z } from 'zod'
import type { ProviderAnswer } from '#contract/provider-answer.ts'
import type { Clock } from '../../clock/clock.ts'
import type { GeocodedPlace, GeocodingQuery } from '../../geocoding/geocoding.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import { isVendorError } from '../../resilience/vendor-error.ts'
import { zoneAt } from '../../shipped-data/gazetteer/zone-at.ts'
import type { Guides } from '../../shipped-data/guides/guides.ts'
import { type AmapClient, readLocation, textSchema } from './amap-client.ts'

const schema = z.object({
  geocodes: z.array(z.object({ formatted_address: textSchema, location: textSchema, level: textSchema })),
})

/** Addresses and places of China. */
export function createAmapGeocoding(
  vendor: Vendor,
  client: AmapClient,
  guides: Guides,
  clock: Clock,
): LiveCall<GeocodingQuery, ProviderAnswer<GeocodedPlace>> {
  return vendor.live({
    name: 'geocode',
    keyOf: ({ text, limit }) => `${limit}:${text}`,
    freshSeconds: 7 * 86_400,
    staleSeconds: 30 * 86_400,
    async call({ text, limit }, signal) {
      const geocodes = await ask(client, text, signal)
      return {
        items: geocodes.flatMap((hit) => placeOf(hit, guides) ?? []).slice(0, limit),
        source: { name: 'Amap 高德地图', url: 'https://www.amap.com', kind: 'live' },
        checkedAt: clock.now().toISOString(),
      }
    },
  })
}

/** Amap answers an unknown address with an error; here it is an empty list. */
async function ask(client: AmapClient, address: string, signal: AbortSignal) {
  try {
    return (await client.get('v3/geocode/geo', { address }, schema, signal)).geocodes
  } catch (error) {
    if (isVendorError(error) && error.failure === 'rejected') return []
    throw error
  }
}

function placeOf(
  { formatted_address: name, location, level }: z.infer<typeof schema>['geocodes'][number],
  guides: Guides,
): GeocodedPlace | null {
  const point = readLocation(location)
  if (!point || name === '') return null
  return {
    ...point,
    name: name.slice(0, 120),
    names: { zh: name, en: name },
    zone: zoneAt(point),
    country: 'CN',
    kind: level === '市' || level === '省' ? 'city' : 'place',
    admin: null,
    guideId: guides.covering(point)?.id ?? null,
    isTied: false,
  }
}
