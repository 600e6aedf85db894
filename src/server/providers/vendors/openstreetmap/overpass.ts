// Overpass: places of OpenStreetMap around a point.
import tzLookup from '@photostructure/tz-lookup'
import { z } from 'zod'
import type { FoundPlace, PlaceKind, PlaceQuery, PlacesAnswer } from '#contract/travel/place-search.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Clock } from '../../clock/clock.ts'
import { understand, type WantedPlaces } from '../../places/place-words.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import { VendorError } from '../../resilience/vendor-error.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { foldText } from '../../shipped-data/gazetteer/fold-text.ts'
import type { Guides } from '../../shipped-data/guides/guides.ts'
import { readOsmHours } from './osm-hours.ts'
import { kindOfTags, tagsOfOsm } from './osm-tags.ts'
import { overpassQuery, type PlacesNear } from './overpass-query.ts'

const elementSchema = z.object({
  type: z.enum(['node', 'way', 'relation']),
  id: z.number(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  center: z.object({ lat: z.number(), lon: z.number() }).optional(),
  tags: z.record(z.string(), z.string()).default({}),
})
const schema = z.object({
  elements: z.array(elementSchema),
  /** Set when the query failed although the status is 200. */
  remark: z.string().optional(),
})

export function createOverpassPlaces(
  vendor: Vendor,
  http: VendorHttp,
  guides: Guides,
  clock: Clock,
): LiveCall<PlaceQuery, PlacesAnswer> {
  return vendor.live({
    name: 'places',
    keyOf: (query) => JSON.stringify(query),
    freshSeconds: 7 * 86_400,
    staleSeconds: 30 * 86_400,
    async call({ near, ...query }, signal) {
      if (!near) throw new VendorError('overpass', 'rejected', { cause: new Error('places are asked around a point') })
      const wanted = understand(query.text ?? '', guides)
      const form = { data: overpassQuery({ ...query, near }, wanted) }
      const { elements, remark } = await http.getJson({ path: 'api/interpreter', form, schema, signal })
      if (remark?.includes('runtime error')) throw new VendorError('overpass', 'faulty', { cause: new Error(remark) })
      const places = elements
        .flatMap((element) => placeOf(element, { ...query, near }) ?? [])
        .filter((place) => !query.kinds || query.kinds.includes(place.kind))
        .filter((place) => !query.tags?.length || query.tags.some((tag) => place.tags.includes(tag)))
        .sort((a, b) => fitOf(b, wanted) - fitOf(a, wanted) || (a.distanceKm ?? 0) - (b.distanceKm ?? 0))
      return {
        items: places.slice(0, query.limit),
        source: { name: 'OpenStreetMap', url: 'https://www.openstreetmap.org/copyright', kind: 'live' },
        checkedAt: clock.now().toISOString(),
        covered: true,
      }
    },
  })
}

/** Names before tags; the rest by distance. */
function fitOf(place: FoundPlace, wanted: WantedPlaces): number {
  const isNamed = [place.name.zh, place.name.en].some(
    (name) => wanted.whole !== '' && foldText(name).includes(wanted.whole),
  )
  return (isNamed ? 2 : 0) + (wanted.tagGroups.some((group) => group.some((tag) => place.tags.includes(tag))) ? 1 : 0)
}

/** null for places without a name. */
function placeOf(
  { type, id, tags, center, ...at }: z.infer<typeof elementSchema>,
  { near }: PlacesNear,
): FoundPlace | null {
  const lat = at.lat ?? center?.lat
  const lng = at.lon ?? center?.lon
  const kind: PlaceKind | null = kindOfTags(tags)
  const name = tags.name ?? tags['name:en'] ?? tags['name:zh']
  if (lat === undefined || lng === undefined || !kind || !name) return null
  const street = [tags['addr:housenumber'], tags['addr:street']].filter(Boolean).join(' ')
  return {
    id: `osm:${type}/${id}`,
    guideId: null,
    kind,
    name: { zh: tags['name:zh'] ?? name, en: tags['name:en'] ?? name },
    lat,
    lng,
    tags: tagsOfOsm(tags),
    rating: null,
    price: null,
    hours: readOsmHours(tags.opening_hours),
    visitMinutes: null,
    outdoor: null,
    tip: null,
    area: null,
    address: street || null,
    country: null,
    zone: tzLookup(lat, lng),
    distanceKm: Math.round(greatCircleKm({ lat, lng }, near) * 1000) / 1000,
  }
}
