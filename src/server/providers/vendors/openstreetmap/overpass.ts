// Overpass: places of OpenStreetMap around a point.
import {
  type FoundPlace,
  type PlaceQuery,
  type PlacesAnswer,
  placesAnswerSchema,
} from '#contract/travel/place-search.ts'
import type { Clock } from '../../clock/clock.ts'
import { understand, type WantedPlaces } from '../../places/place-words.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import { VendorError } from '../../resilience/vendor-error.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { foldText } from '../../shipped-data/gazetteer/fold-text.ts'
import type { Guides } from '../../shipped-data/guides/guides.ts'
import { readElements } from './overpass-answer.ts'
import { overpassQuery } from './overpass-query.ts'

export function createOverpassPlaces(
  vendor: Vendor,
  http: VendorHttp,
  guides: Guides,
  clock: Clock,
): LiveCall<PlaceQuery, PlacesAnswer> {
  return vendor.live({
    name: 'places',
    keyOf: (query) => JSON.stringify(query),
    freshSeconds: 30 * 86_400,
    staleSeconds: 150 * 86_400,
    kept: placesAnswerSchema,
    async call({ near, ...query }, signal) {
      if (!near) throw new VendorError('overpass', 'rejected', { cause: new Error('places are asked around a point') })
      const wanted = understand(query.text ?? '', guides)
      const form = { data: overpassQuery({ ...query, near }, wanted) }
      const elements = await readElements(http, form, signal)
      // With it comes what reads opening hours: much code, of no use to who asks nobody.
      const { osmSource, placeOfElement } = await import('./osm-place.ts')
      const places = elements
        .flatMap((element) => placeOfElement(element, near) ?? [])
        .filter((place) => !query.kinds || query.kinds.includes(place.kind))
        .filter((place) => !query.tags?.length || query.tags.some((tag) => place.tags.includes(tag)))
        .sort((a, b) => fitOf(b, wanted) - fitOf(a, wanted) || (a.distanceKm ?? 0) - (b.distanceKm ?? 0))
      return {
        items: places.slice(0, query.limit),
        source: osmSource,
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
