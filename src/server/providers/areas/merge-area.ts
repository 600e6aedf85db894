// Elements of OpenStreetMap, facts of Wikidata and listings of Wikivoyage as one list of places.

import { currencyOfCountry } from '#contract/country-currencies.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { Bilingual, GeoPoint } from '#contract/place.ts'
import type { FoundPlace, PlaceKind } from '#contract/travel/place-search.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { foldText } from '../shipped-data/gazetteer/fold-text.ts'
import { zoneAt } from '../shipped-data/gazetteer/zone-at.ts'
import type { AreaSpot, AreaSpots, ItemFacts, TravelListing } from './area-parts.ts'
import type { AreaQuery, LiveArea } from './areas.ts'

export interface AreaParts {
  osm: AreaSpots | null
  facts: readonly ItemFacts[]
  listings: readonly TravelListing[]
  /** When the listings were asked for, where OpenStreetMap did not answer. */
  checkedAt: string
}

/** The same place, where both names agree. */
const sameKm = 0.25
/** Icons have a rank; a place that few Wikipedias know is none. */
const mostIcons = 10
const fewestSitelinks = 5
const longestDescription = 280
const cityKm = 12

export function mergeArea({ osm, facts, listings, checkedAt }: AreaParts, query: AreaQuery): LiveArea | null {
  const factsOf = new Map(facts.map((each) => [each.id, each]))
  const listed = pairListings(osm?.spots ?? [], listings)
  const fromOsm = (osm?.spots ?? []).map((spot) => {
    const known = spot.wikidata ? factsOf.get(spot.wikidata) : undefined
    return { place: enrich(spot, known, listed.of.get(spot), query), fame: known?.sitelinks ?? 0 }
  })
  const fromVoyage = listed.rest.flatMap((listing) => {
    const known = listing.wikidata ? factsOf.get(listing.wikidata) : undefined
    const place = placeOfListing(listing, known, query)
    return place ? [{ place, fame: known?.sitelinks ?? 0 }] : []
  })
  const spots = [...fromOsm, ...fromVoyage].toSorted((a, b) => b.fame - a.fame || (a.place.id < b.place.id ? -1 : 1))
  if (spots.length === 0) return null
  const names = [
    ...(fromOsm.length > 0 ? ['OpenStreetMap'] : []),
    ...(facts.length > 0 ? ['Wikidata'] : []),
    ...(listings.length > 0 ? ['Wikivoyage (CC BY-SA 4.0)'] : []),
  ]
  const url = fromOsm.length > 0 ? 'https://www.openstreetmap.org/copyright' : 'https://en.wikivoyage.org'
  return {
    places: rankIcons(spots),
    source: { name: names.join(', '), url, kind: 'live' },
    checkedAt: osm?.checkedAt ?? checkedAt,
  }
}

function rankIcons(spots: readonly { place: FoundPlace; fame: number }[]): FoundPlace[] {
  let rank = 0
  return spots.map(({ place, fame }) => {
    if (place.kind !== 'attraction' || fame < fewestSitelinks || rank >= mostIcons) return place
    rank++
    return { ...place, facts: { ...place.facts, prominence: rank } }
  })
}

/** A listing belongs to the element of the same Wikidata item, else to one of its name nearby. */
function pairListings(spots: readonly AreaSpot[], listings: readonly TravelListing[]) {
  const byItem = new Map(spots.flatMap((spot) => (spot.wikidata ? [[spot.wikidata, spot] as const] : [])))
  const byName = Map.groupBy(
    spots.flatMap((spot) => [...namesOf(spot)].map((name) => ({ name, spot }))),
    ({ name }) => name,
  )
  const of = new Map<AreaSpot, TravelListing>()
  const rest: TravelListing[] = []
  for (const listing of listings) {
    const named = byName.get(foldText(listing.name))?.map(({ spot }) => spot) ?? []
    const spot =
      (listing.wikidata ? byItem.get(listing.wikidata) : undefined) ?? named.find((each) => isAt(each, listing))
    if (!spot) rest.push(listing)
    else if (!of.has(spot)) of.set(spot, listing)
  }
  return { of, rest }
}

function namesOf({ place }: AreaSpot): Set<string> {
  const { name, facts } = place
  return new Set([name.en, name.zh, facts?.localName ?? name.en].map(foldText))
}

/** A listing without a position is the only place of its name in the city. */
function isAt({ place }: AreaSpot, { lat, lng }: TravelListing): boolean {
  return lat === null || lng === null || greatCircleKm(place, { lat, lng }) <= sameKm
}

function enrich(
  { place, isFree }: AreaSpot,
  known: ItemFacts | undefined,
  listing: TravelListing | undefined,
  { country }: AreaQuery,
): FoundPlace {
  const description = descriptionOf(known, listing)
  const currency = country ? currencyOfCountry(country) : null
  return {
    ...place,
    country,
    name: nameOf(place.name, known),
    price: isFree && currency ? moneyOf(0, currency) : place.price,
    facts: { ...place.facts, ...(description && { description }) },
    source: {
      name: ['OpenStreetMap', ...(listing ? ['Wikivoyage (CC BY-SA 4.0)'] : [])].join(', '),
      url: listing?.url ?? `https://www.openstreetmap.org/${place.id.slice('osm:'.length)}`,
      kind: 'live',
    },
  }
}

/** The local name, where there is none in the reader's language. */
function nameOf(name: Bilingual, known: ItemFacts | undefined): Bilingual {
  const isTranslated = name.zh !== name.en
  return { en: name.en, zh: isTranslated ? name.zh : (known?.label.zh ?? name.zh) }
}

/** Wikivoyage says more, Wikidata says it in Chinese. */
function descriptionOf(known: ItemFacts | undefined, listing: TravelListing | undefined): Bilingual | null {
  const en = firstSentences(listing?.content ?? '') || known?.description.en
  const zh = known?.description.zh
  const some = en ?? zh
  return some ? { en: en ?? some, zh: zh ?? some } : null
}

function firstSentences(text: string): string {
  if (text.length <= longestDescription) return text
  const cut = text.slice(0, longestDescription)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '))
  return end > 60 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))}…`
}

const kinds: Record<TravelListing['kind'], { kind: PlaceKind; tags: string[] } | null> = {
  see: { kind: 'attraction', tags: ['landmark'] },
  do: { kind: 'attraction', tags: ['local-life'] },
  eat: { kind: 'restaurant', tags: [] },
  drink: { kind: 'restaurant', tags: ['cafe'] },
  sleep: { kind: 'lodging', tags: [] },
  buy: { kind: 'attraction', tags: ['shopping'] },
}

/** null without a position in the city: nothing can be planned with it. */
function placeOfListing(
  { kind, name, lat, lng, url, ...listing }: TravelListing,
  known: ItemFacts | undefined,
  query: AreaQuery,
): FoundPlace | null {
  const sort = kinds[kind]
  if (!sort || lat === null || lng === null) return null
  const point: GeoPoint = { lat, lng }
  const distanceKm = greatCircleKm(point, query)
  if (distanceKm > cityKm) return null
  const description = descriptionOf(known, { ...listing, ...point, kind, name, url })
  return {
    id: `wikivoyage:${foldText(name).slice(0, 80)}/${lat.toFixed(4)},${lng.toFixed(4)}`,
    guideId: null,
    kind: sort.kind,
    name: { en: name, zh: known?.label.zh ?? name },
    ...point,
    tags: sort.tags,
    rating: null,
    price: null,
    hours: { weekly: null },
    visitMinutes: null,
    outdoor: null,
    tip: null,
    area: null,
    address: null,
    country: query.country,
    zone: zoneAt({ lat, lng }),
    facts: { ...(description && { description }) },
    source: { name: 'Wikivoyage (CC BY-SA 4.0)', url, kind: 'live' },
    distanceKm: Math.round(distanceKm * 1000) / 1000,
  }
}
