// Geocoding without a network: the shipped guides and the gazetteer, ranked by how well a place is known.

import type { Bilingual, GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { countryCode, countryCodeOfAnyLanguage } from '../shipped-data/gazetteer/countries.ts'
import { foldText, hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import {
  airportPlaces,
  citiesOfCountry,
  type GazetteerPlace,
  knownNames,
  knownSounds,
  placeByIndex,
  placesBeginning,
  placesNamed,
} from '../shipped-data/gazetteer/gazetteer.ts'
import { soundOf } from '../shipped-data/gazetteer/han-sounds.ts'
import { type NearName, namesNear } from '../shipped-data/gazetteer/names-near.ts'
import { zoneAt } from '../shipped-data/gazetteer/zone-at.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import type { CityGuide } from '../shipped-data/guides/schema.ts'
import type { GeocodedPlace, Geocoding } from './geocoding.ts'
import { fitsQualifiers, type PlaceQuery, readPlaceQuery, withoutGenericWords } from './place-query.ts'

interface Match {
  place: GazetteerPlace
  score: number
}

/** Exact names stand above beginnings, those above slips of the finger. */
const beginningPenalty = 60
const slipPenalty = 40

export function createGazetteerGeocoding(guides: Guides): Geocoding {
  return {
    async search(text, { limit, signal }) {
      signal?.throwIfAborted()
      const queries = readPlaceQuery(text)
      const matches = findMatches(guides, queries).sort((a, b) => b.score - a.score)
      const distinct = withoutDoubles(matches)
      const tied = tiedPlaces(distinct)
      const items = distinct
        .slice(0, limit)
        .map(({ place }) => ({ ...toGeocoded(guides, place, text), isTied: tied.has(place.index) }))
      return { items, source: { name: 'JourneyOn gazetteer (GeoNames, Natural Earth)', kind: 'estimated' }, checkedAt }
    },
  }
}
const checkedAt = '2026-11-01T00:00:00.000Z'

function findMatches(guides: Guides, queries: PlaceQuery[]): Match[] {
  const [first] = queries
  if (!first) return []
  const exact = queries.flatMap((query, index) => exactMatches(guides, query, index))
  const beginning = beginsLong(first) ? placesBeginning(first.key, 20) : []
  const begun = beginning
    .filter((place) => fits(place, first))
    .map((place) => ({ place, score: score(guides, place, first) - beginningPenalty }))
  const found = [...exact, ...countryMatches(first, exact), ...begun, ...airportsOf(guides, first, exact)]
  // A well-known name with a slip in it may be likelier than an unknown one that begins so ("Bankok").
  if (exact.length > 0) return found
  const slipped = [first, ...queries.filter(({ qualifiers }) => qualifiers.length > 0)].flatMap((query) =>
    slips(guides, query),
  )
  return [...found, ...slipped]
}

/** The cities of a country that is named alone, its capital first. */
function countryMatches({ name, qualifiers }: PlaceQuery, exact: Match[]): Match[] {
  if (qualifiers.length > 0) return []
  // LA, SF and CA are short for other things as well.
  const isCode = name.length === 2 && !hasHan(name)
  if (isCode && exact.length > 0) return []
  // In other languages a country may be called as a city is: the city goes first.
  const country = countryCode(name) ?? (exact.length === 0 ? countryCodeOfAnyLanguage(name) : null)
  return country ? citiesOfCountry(country, 10).map((place, index) => ({ place, score: 96 - index })) : []
}

/** "Berlin airport": those that lie around the city meant, the nearest of the best known first. */
function airportsOf(guides: Guides, { wanted }: PlaceQuery, exact: Match[]): Match[] {
  if (wanted !== 'airport') return []
  const [city] = exact.filter(({ place }) => place.kind === 'city').sort((a, b) => b.score - a.score)
  const named = exact.filter(({ place }) => place.kind === 'airport').map((match) => match.score)
  // "Daxing Airport" is the airport of that name rather than those around the town of that name.
  if (!city || Math.max(...named) > city.score) return []
  return airportPlaces()
    .filter((airport) => airport.country === city.place.country && greatCircleKm(airport, city.place) < airportReachKm)
    .map((place) => {
      const isMain = guides.covering(city.place)?.airport.iata === place.iata
      return { place, score: city.score + place.fame + (isMain ? 10 : 0) - greatCircleKm(place, city.place) / 10 }
    })
}
const airportReachKm = 80

/** One letter begins too much; one Chinese character does not. */
function beginsLong({ key }: PlaceQuery): boolean {
  return hasHan(key) ? key.length >= 1 : key.length >= 2
}

function exactMatches(guides: Guides, query: PlaceQuery, index: number): Match[] {
  const keys = new Set([query.key, withoutGenericWords(query.name)])
  const named = [...keys].flatMap((key) => (key === '' ? [] : placesNamed(key)))
  const guide = named.length === 0 ? guides.byName(query.name) : null
  return (
    [...named, ...(guide ? placesNamed(foldText(guide.name.en)) : [])]
      .filter((place) => fits(place, query))
      // A reading that had to cut the text stands behind one that did not, unless what was cut off fits.
      .map((place) => ({ place, score: score(guides, place, query) - (query.qualifiers.length > 0 ? 0 : index) }))
  )
}

function fits(place: GazetteerPlace, { qualifiers, wanted }: PlaceQuery): boolean {
  if (wanted === 'station' && place.kind === 'airport') return false
  return qualifiers.length === 0 || fitsQualifiers(place, qualifiers)
}

function score(guides: Guides, place: GazetteerPlace, { wanted, name }: PlaceQuery): number {
  // "Washington State" has to stand above the capital.
  const isWanted = wanted !== place.kind ? 0 : wanted === 'region' ? 75 : 40
  // Three capitals are the code of an airport; otherwise a word that happens to be one is not.
  const isCode = place.kind === 'airport' && place.iata === name ? 60 : 0
  const isCodeByAccident =
    place.kind === 'airport' && !wanted && isCode === 0 && foldText(name) === foldText(place.iata ?? '')
  const hasGuide = place.kind !== 'airport' && isCityOf(guides.covering(place), place) ? 15 : 0
  return place.fame + isWanted + isCode + hasGuide - (isCodeByAccident ? 30 : 0)
}

/** One slip in a short name, two in a long one; only in names of places that people are likely to mean. */
function slips(guides: Guides, query: PlaceQuery): Match[] {
  const { key } = query
  const allowed = key.length >= 7 ? 2 : key.length >= 4 ? 1 : 0
  const near = allowed === 0 ? [] : namesNear(knownNames(), key, allowed)
  const found = hasHan(key) ? [...near, ...soundsNear(key)] : near
  return found.flatMap(({ index, edits }) => {
    const place = placeByIndex(index)
    return fits(place, query) ? [{ place, score: score(guides, place, query) - slipPenalty * edits }] : []
  })
}

/** The wrong character of the right sound (杭洲) is half a slip. */
function soundsNear(key: string): NearName[] {
  const sound = soundOf(key)
  const allowed = sound.length >= 10 ? 2 : sound.length >= 7 ? 1 : 0
  return namesNear(knownSounds(), sound, allowed).map(({ index, edits }) => ({ index, edits: edits + 0.5 }))
}

function isCityOf(guide: CityGuide | null, place: GazetteerPlace): boolean {
  if (!guide) return false
  return foldText(guide.name.en) === foldText(place.name.en) || guide.name.zh === place.name.zh
}

/** A city and the region, island or second entry of the same name beside it are one answer. */
function withoutDoubles(sorted: Match[]): Match[] {
  const kept: Match[] = []
  for (const match of sorted) {
    const isKnown = kept.some(
      ({ place }) =>
        place.index === match.place.index ||
        (place.kind === match.place.kind && isNear(place, match.place) && place.name.en === match.place.name.en),
    )
    if (!isKnown) kept.push(match)
  }
  return kept
}

function isNear(a: GeoPoint, b: GeoPoint): boolean {
  return Math.abs(a.lat - b.lat) < 0.2 && Math.abs(a.lng - b.lng) < 0.2
}

/** The first place and those of the same name that are nearly as well known ("Springfield"); none where it stands alone. */
function tiedPlaces([first, ...others]: readonly Match[]): ReadonlySet<number> {
  if (first?.place.kind !== 'city') return new Set()
  const isRival = ({ place, score }: Match) =>
    place.kind === 'city' &&
    first.score - score <= tieMargin &&
    foldText(place.name.en) === foldText(first.place.name.en)
  const rivals = others.filter(isRival)
  return new Set(rivals.length > 0 ? [first, ...rivals].map(({ place }) => place.index) : [])
}
/** On the scale of `fame`: a factor of seven in population. */
const tieMargin = 6

function toGeocoded(guides: Guides, place: GazetteerPlace, text: string): Omit<GeocodedPlace, 'isTied'> {
  const { lat, lng, country, kind, admin } = place
  const covering = guides.covering(place)
  const guide = place.kind !== 'airport' && isCityOf(covering, place) ? covering : null
  const names = guide?.name ?? namesOf(place)
  return {
    name: hasHan(text) ? names.zh : names.en,
    names,
    ...(guide ? guide.center : { lat, lng }),
    zone: guide?.zone ?? zoneAt({ lat, lng }),
    country,
    kind,
    admin: admin?.name ?? null,
    guideId: covering?.id ?? null,
  }
}

function namesOf({ name, iata }: GazetteerPlace): Bilingual {
  return iata ? { en: `${name.en} (${iata})`, zh: `${name.zh} (${iata})` } : name
}
