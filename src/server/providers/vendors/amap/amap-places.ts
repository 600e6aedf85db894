import { z } from 'zod'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { FoundPlace, PlaceKind, PlaceQuery, PlacesAnswer } from '#contract/travel/place-search.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Clock } from '../../clock/clock.ts'
import { chineseWordFor } from '../../places/synonyms.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import { type AmapClient, amapLocation, readLocation, textSchema } from './amap-client.ts'
import { kindOfType, tagsOfType, typesOfKinds } from './amap-types.ts'

const poiSchema = z.object({
  id: z.string(),
  name: z.string(),
  typecode: textSchema,
  address: textSchema,
  location: textSchema,
  adname: textSchema,
  biz_ext: z.union([z.object({ rating: textSchema, cost: textSchema }), z.array(z.unknown())]).optional(),
})
type Poi = z.infer<typeof poiSchema>
const pageSchema = z.object({ count: z.coerce.number(), pois: z.array(poiSchema) })

const pageSize = 25
const defaultRadiusKm = 10
const largestRadiusM = 50_000

export function createAmapPlaces(vendor: Vendor, client: AmapClient, clock: Clock): LiveCall<PlaceQuery, PlacesAnswer> {
  return vendor.live({
    name: 'places',
    keyOf: (query) => JSON.stringify(query),
    freshSeconds: 86_400,
    staleSeconds: 7 * 86_400,
    async call(query, signal) {
      const found = await allPages(client, query, signal)
      return {
        items: found.flatMap((poi) => placeOf(poi, query.near) ?? []).slice(0, query.limit),
        source: { name: 'Amap 高德地图', url: 'https://www.amap.com', kind: 'live' },
        checkedAt: clock.now().toISOString(),
        covered: true,
      }
    },
  })
}

async function allPages(
  client: AmapClient,
  { near, text, tags, kinds, radiusKm, limit }: PlaceQuery,
  signal: AbortSignal,
) {
  const keywords = [text, ...(tags ?? []).map(chineseWordFor)]
    .filter((word) => word !== undefined && word !== '')
    .join('|')
  const radius = Math.min(largestRadiusM, Math.round((radiusKm ?? defaultRadiusKm) * 1000))
  const where = near ? { location: amapLocation(near), radius, sortrule: keywords === '' ? 'distance' : 'weight' } : {}
  const found: Poi[] = []
  for (let page = 1; found.length < limit; page++) {
    const { pois, count } = await client.get(
      near ? 'v3/place/around' : 'v3/place/text',
      {
        ...where,
        keywords: keywords || undefined,
        types: typesOfKinds(kinds),
        offset: pageSize,
        page,
        extensions: 'all',
      },
      pageSchema,
      signal,
    )
    found.push(...pois)
    if (pois.length < pageSize || page * pageSize >= count) break
  }
  return found
}

function placeOf(poi: Poi, near: GeoPoint | undefined): FoundPlace | null {
  const point = readLocation(poi.location)
  const kind: PlaceKind | null = kindOfType(poi.typecode)
  if (!point || !kind) return null
  const extra = poi.biz_ext && !Array.isArray(poi.biz_ext) ? poi.biz_ext : { rating: '', cost: '' }
  return {
    id: `amap:${poi.id}`,
    guideId: null,
    kind,
    name: { zh: poi.name, en: poi.name },
    ...point,
    tags: tagsOfType(poi.typecode),
    rating: Number(extra.rating) || null,
    price: Number(extra.cost) > 0 ? moneyOf(Number(extra.cost), 'CNY') : null,
    hours: { weekly: null },
    visitMinutes: null,
    outdoor: null,
    tip: null,
    area: poi.adname === '' ? null : { zh: poi.adname, en: poi.adname },
    address: poi.address || null,
    country: 'CN',
    zone: 'Asia/Shanghai',
    distanceKm: near ? Math.round(greatCircleKm(point, near) * 1000) / 1000 : null,
  }
}
