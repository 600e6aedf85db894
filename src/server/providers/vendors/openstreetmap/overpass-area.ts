// Overpass: what there is to see and to eat in a city, in one question.
import type { GeoPoint } from '#contract/place.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { type AreaSpot, type AreaSpots, areaSpotsSchema } from '../../areas/area-parts.ts'
import type { Clock } from '../../clock/clock.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { kindFilters } from './osm-tags.ts'
import { type OsmElement, readElements } from './overpass-answer.ts'

const sightsKm = 9
const tablesKm = 4
/** Most elements of each kind. */
const limits = { known: 700, sights: 250, tables: 300, beds: 150 }
/** Of what is known elsewhere: kinds that are worth a visit. */
const known = [
  '["tourism"~"^(attraction|museum|gallery|viewpoint|zoo|aquarium|theme_park|artwork)$"]["wikidata"]',
  '["historic"~"^(castle|palace|monument|memorial|ruins|fort|city_gate|archaeological_site|church|manor|tower)$"]["wikidata"]',
  '["leisure"~"^(park|garden|nature_reserve)$"]["wikidata"]',
  '["amenity"~"^(place_of_worship|theatre|arts_centre|marketplace|library)$"]["wikidata"]',
  '["man_made"~"^(bridge|tower)$"]["wikidata"]',
  '["place"="square"]["wikidata"]',
  '["natural"~"^(beach|cave_entrance|peak)$"]["wikidata"]',
]

export function createOverpassArea(vendor: Vendor, http: VendorHttp, clock: Clock): LiveCall<GeoPoint, AreaSpots> {
  return vendor.live({
    name: 'area',
    keyOf: ({ lat, lng }) => `${lat},${lng}`,
    freshSeconds: 30 * 86_400,
    staleSeconds: 150 * 86_400,
    kept: areaSpotsSchema,
    async call(center, signal) {
      const elements = await readElements(http, { data: areaQuery(center) }, signal)
      const byId = new Map(elements.map((element) => [`${element.type}/${element.id}`, element]))
      const { placeOfElement } = await import('./osm-place.ts')
      const spots = [...byId.values()].flatMap((element) => {
        const place = placeOfElement(element, center)
        return place ? spotOf(element, place) : []
      })
      return { spots, checkedAt: clock.now().toISOString() }
    },
  })
}

function spotOf({ tags }: OsmElement, place: FoundPlace): AreaSpot {
  const { wikidata, fee } = tags
  return {
    place,
    wikidata: wikidata && /^Q\d+$/.test(wikidata) ? wikidata : null,
    languages: Object.keys(tags).filter((key) => key.startsWith('name:')).length,
    isFree: fee === 'no',
  }
}

function areaQuery({ lat, lng }: GeoPoint): string {
  const within = (km: number) => `(around:${km * 1000},${lat},${lng})`
  const union = (filters: readonly string[], km: number) =>
    `(${filters.map((filter) => `nwr${within(km)}${filter}["name"];`).join('')});`
  return [
    '[out:json][timeout:20];',
    `${union(known, sightsKm)}out center tags ${limits.known};`,
    `${union(kindFilters.attraction.slice(0, 1), sightsKm)}out center tags ${limits.sights};`,
    `${union(kindFilters.restaurant, tablesKm)}out center tags ${limits.tables};`,
    `${union(kindFilters.lodging, tablesKm)}out center tags ${limits.beds};`,
  ].join('')
}
