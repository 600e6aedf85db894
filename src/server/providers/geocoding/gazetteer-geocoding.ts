// Geocoding without a network: the shipped guides and the gazetteer, ranked by how well a place is known.

import type { Bilingual } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { countryCode, countryCodeOfAnyLanguage } from '../shipped-data/gazetteer/countries.ts'
import { foldText, hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import {
  airportPlaces,
  citiesOfCountry,
  type GazetteerPlace,
  placeAlsoCalled,
  placesBeginning,
  placesNamed,
} from '../shipped-data/gazetteer/gazetteer.ts'
import { simplifyChinese } from '../shipped-data/gazetteer/simplify-chinese.ts'
import { zoneAt } from '../shipped-data/gazetteer/zone-at.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import { townsOfStation, withoutArticle, withoutGenericWords } from './generic-words.ts'
import { type GeocodedPlace, type Geocoding, tieMargin } from './geocoding.ts'
import { createGuidePlaces } from './guide-places.ts'
import { beginningPenalty, fits, isCityOf, type Match, score } from './match-score.ts'
import { slips, slipsOfSmallPlaces, soundMatches } from './near-matches.ts'
import { type PlaceQuery, readPlaceQuery, romanizedQueries, withoutDigraphs } from './place-query.ts'

export function createGazetteerGeocoding(guides: Guides): Geocoding {
  const guidePlaces = createGuidePlaces(guides)
  return {
    async search(text, { limit, signal }) {
      signal?.throwIfAborted()
      const plain = simplifyChinese(text)
      const queries = readPlaceQuery(text)
      const matches = findMatches(guides, queries).sort((a, b) => b.score - a.score)
      const distinct = withoutDoubles(matches)
      const tied = tiedPlaces(distinct)
      const known = distinct
        .slice(0, limit)
        .map(({ place, score }) => ({ ...toGeocoded(guides, place, text), isTied: tied.has(place.index), score }))
      const isNamed = distinct.some(({ isNear }) => !isNear)
      const sights = isNamed ? [] : guidePlaces.named(plain)
      const others = known.length + sights.length > 0 ? known : guidePlaces.withWords(plain)
      const items = [...sights, ...others].slice(0, limit)
      return { items, source: { name: 'JourneyOn gazetteer (GeoNames, Natural Earth)', kind: 'estimated' }, checkedAt }
    },
  }
}
const checkedAt = '2026-11-01T00:00:00.000Z'

function findMatches(guides: Guides, queries: PlaceQuery[]): Match[] {
  const [first] = queries
  if (!first) return []
  const exact = withoutWholes(queries.map((query, index) => ({ query, matches: exactMatches(guides, query, index) })))
  const beginning = beginsLong(first) ? placesBeginning(first.key, 20) : []
  const begun = beginning
    .filter((place) => fits(place, first))
    .map((place) => ({ place, score: score(guides, place, first) - beginningPenalty, isNear: true }))
  const found = [...exact, ...countryMatches(first, exact), ...begun, ...airportsOf(guides, first, exact)]
  // A well-known name with a slip in it may be likelier than an unknown one that begins so ("Bankok"), or than a hamlet.
  if (exact.some(({ score }) => score >= knownScore)) return found
  const romanized = exact.length > 0 ? [] : romanizedQueries(queries)
  const spelled = [...romanized, ...(exact.length > 0 ? [] : withoutDigraphs(queries))].flatMap((query, index) =>
    exactMatches(guides, query, index),
  )
  if (spelled.length > 0) return [...found, ...spelled]
  const rarer = exact.length > 0 ? [] : queries.flatMap((query) => alsoCalled(guides, query))
  if (rarer.length > 0) return [...found, ...rarer]
  const qualified = queries.filter((query) => query !== first && query.qualifiers.length > 0)
  const near = [
    ...found,
    ...[first, ...qualified].flatMap((query) => slips(guides, query)),
    // How a name is spelled in Latin letters differs by one letter often enough; by two it is another name.
    ...romanized.flatMap((query) => slips(guides, query, 1)),
    ...(exact.length > 0 ? [] : soundMatches(guides, first)),
  ]
  return near.length > 0 ? near : slipsOfSmallPlaces(guides, first)
}

interface Reading {
  query: PlaceQuery
  matches: Match[]
}

/** Of two names that each could say where the other lies, the lesser known one is meant: Uluwatu on Bali rather than Bali. */
function withoutWholes(readings: readonly Reading[]): Match[] {
  const best = ({ matches }: Reading) => Math.max(...matches.map(({ score }) => score))
  const isPart = (part: Reading, whole: Reading) =>
    part.matches.length > 0 && isMirrored(part.query, whole.query) && best(part) < best(whole)
  return readings.filter((whole) => !readings.some((part) => isPart(part, whole))).flatMap(({ matches }) => matches)
}

function isMirrored(a: PlaceQuery, b: PlaceQuery): boolean {
  const [first, second] = [a, b].map(({ qualifiers }) => qualifiers.map(foldText))
  return first?.length === 1 && second?.length === 1 && first[0] === b.key && second[0] === a.key
}

function alsoCalled(guides: Guides, query: PlaceQuery): Match[] {
  const place = placeAlsoCalled(query.key)
  return place && fits(place, query) ? [{ place, score: score(guides, place, query) }] : []
}

/** Of a town of half a million people. */
const knownScore = 40

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
      const isNamed = foldText(place.name.en).startsWith(foldText(city.place.name.en))
      const known = place.fame + (isMain ? 10 : 0) + (isNamed ? 25 : 0)
      return { place, score: city.score + known - greatCircleKm(place, city.place) / 10 }
    })
}
const airportReachKm = 80

/** One letter begins too much; one Chinese character does not. */
function beginsLong({ key }: PlaceQuery): boolean {
  return hasHan(key) ? key.length >= 1 : key.length >= 2
}

function exactMatches(guides: Guides, query: PlaceQuery, index: number): Match[] {
  // A reading that had to cut the text stands behind one that did not, unless what was cut off fits.
  const cut = query.qualifiers.length > 0 ? 0 : index
  const match = (penalty: number) => (place: GazetteerPlace) => ({
    place,
    score: score(guides, place, query) - penalty,
  })
  const full = placesNamed(query.key).filter((place) => fits(place, query))
  const towns = query.wanted === 'station' ? townsOfStation(query.name) : []
  const bareKeys = new Set([withoutArticle(query.name), withoutGenericWords(query.name), ...towns])
  const bare = [...bareKeys]
    .filter((key) => key !== '' && key !== query.key)
    // "The Big Island" is no code of an airport.
    .flatMap((key) => placesNamed(key).filter(({ iata }) => foldText(iata ?? '') !== key))
    .filter((place) => fits(place, query))
  const guide = full.length + bare.length === 0 ? guides.byName(query.name) : null
  const guided = guide ? placesNamed(foldText(guide.name.en)).filter((place) => fits(place, query)) : []
  // The San Juan Islands are no part of San Juan.
  const barePenalty = full.length > 0 ? cut + genericPenalty : cut
  return [...full.map(match(cut)), ...bare.map(match(barePenalty)), ...guided.map(match(cut))]
}
const genericPenalty = 30

/**
 * A city and the region, island or second entry of the same name around it are one answer, and so are places that
 * read the same: nobody could choose between them.
 */
function withoutDoubles(sorted: Match[]): Match[] {
  const kept: Match[] = []
  for (const match of sorted) {
    if (!kept.some(({ place }) => isSameAnswer(place, match.place))) kept.push(match)
  }
  return kept
}

function isSameAnswer(a: GazetteerPlace, b: GazetteerPlace): boolean {
  if (a.index === b.index) return true
  if (a.country !== b.country || foldText(a.name.en) !== foldText(b.name.en)) return false
  if (a.admin?.name.en === b.admin?.name.en) return true
  return isArea(a) && isArea(b) && greatCircleKm(a, b) < sameAreaKm
}
const isArea = ({ kind }: GazetteerPlace) => kind === 'city' || kind === 'region' || kind === 'island'
/** A province stands at its largest city; a region written by hand stands at its middle. */
const sameAreaKm = 100

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

function toGeocoded(guides: Guides, place: GazetteerPlace, text: string): Omit<GeocodedPlace, 'isTied' | 'score'> {
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
