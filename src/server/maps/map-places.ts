// What guides and the gazetteer name on the map.
import type { z } from 'zod'
import type { MapPlace, mapPlacesSchema, placeAtSchema, SightSign } from '#contract/base-map.ts'
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { nearestCity } from '../providers/shipped-data/gazetteer/gazetteer.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../providers/shipped-data/guides/schema.ts'

/** A click on the map is rarely exact: about the width of a city block. */
const sameSpotKm = 0.12
const districtKm = 3
const townKm = 30

export function listMapPlaces(guides: Guides, point: GeoPoint): z.infer<typeof mapPlacesSchema> {
  const guide = guides.covering(point)
  return guide ? { guideId: guide.id, items: placesOfGuide(guide) } : { guideId: null, items: [] }
}

function placesOfGuide(guide: CityGuide): MapPlace[] {
  const { airport, station, otherAirports = [], otherStations = [], districts, attractions } = guide
  const place = (
    kind: MapPlace['kind'],
    { name, lat, lng }: Pick<MapPlace, 'name' | 'lat' | 'lng'>,
    rank: number,
  ): MapPlace => ({
    kind,
    name,
    lat,
    lng,
    rank,
    sign: null,
  })
  return [
    ...[airport, ...otherAirports].map((one) => place('airport', one, 1)),
    ...(station ? [station, ...otherStations] : otherStations).map((one) => place('station', one, 2)),
    ...attractions.map((one) => ({
      ...place('sight', one, one.prominence ?? 20 - 2 * one.rating),
      sign: signOf(one.tags),
    })),
    ...districts.map((one) => place('district', one, 15)),
  ]
}

/** The more telling tags first: a temple with a garden is a temple, a museum of history is a museum. */
const signsOfTags: readonly (readonly [tag: string, sign: SightSign])[] = [
  ['museum', 'museum'],
  ['science', 'museum'],
  ['temple', 'worship'],
  ['religion', 'worship'],
  ['theme-park', 'fun'],
  ['animals', 'nature'],
  ['beach', 'water'],
  ['island', 'water'],
  ['palace', 'landmark'],
  ['memorial', 'landmark'],
  ['hiking', 'nature'],
  ['garden', 'nature'],
  ['park', 'nature'],
  ['cave', 'nature'],
  ['nature', 'nature'],
  ['shopping', 'shopping'],
  ['market', 'shopping'],
  ['show', 'fun'],
  ['nightlife', 'fun'],
  ['street', 'shopping'],
  ['art', 'museum'],
  ['landmark', 'landmark'],
  ['history', 'landmark'],
  ['architecture', 'landmark'],
  ['view', 'view'],
  ['water', 'water'],
]

function signOf(tags: readonly string[]): SightSign {
  return signsOfTags.find(([tag]) => tags.includes(tag))?.[1] ?? 'landmark'
}

export function findPlaceAt(guides: Guides, point: GeoPoint): z.infer<typeof placeAtSchema> {
  const guide = guides.covering(point)
  const spots = guide
    ? [
        ...guide.attractions.map((spot) => ({ spot, kind: 'attraction' as const })),
        ...guide.restaurants.map((spot) => ({ spot, kind: 'restaurant' as const })),
        ...guide.lodgings.map((spot) => ({ spot, kind: 'lodging' as const })),
      ]
    : []
  const hit = nearest(spots, ({ spot }) => greatCircleKm(spot, point), sameSpotKm)
  const district = guide && nearest(guide.districts, (one) => greatCircleKm(one, point), districtKm)
  const city = nearestCity(point, townKm)
  return {
    place: hit && { name: hit.spot.name, kind: hit.kind, lat: hit.spot.lat, lng: hit.spot.lng },
    near: district?.name ?? city?.name ?? null,
  }
}

function nearest<One>(all: readonly One[], kmOf: (one: One) => number, reachKm: number): One | null {
  let best: { one: One; km: number } | null = null
  for (const one of all) {
    const km = kmOf(one)
    if (km <= (best?.km ?? reachKm)) best = { one, km }
  }
  return best?.one ?? null
}
