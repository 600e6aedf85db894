// Geocoding without a network: guides first, then the world's cities and airports that come with the project.
import tzLookup from '@photostructure/tz-lookup'
import type { Bilingual, GeoPoint } from '#contract/place.ts'
import { type Airport, airportByIata, airports } from '../shipped-data/gazetteer/airports.ts'
import { chineseNameOf, cityOfChineseName } from '../shipped-data/gazetteer/chinese-city-names.ts'
import { countryCode } from '../shipped-data/gazetteer/countries.ts'
import { editDistance, foldText, hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import { citiesByPrefix, type WorldCity, worldCities } from '../shipped-data/gazetteer/world-cities.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import type { CityGuide } from '../shipped-data/guides/schema.ts'
import type { GeocodedPlace, Geocoding } from './geocoding.ts'

interface Match {
  /** Above 70: the very name. */
  score: number
  place: () => GeocodedPlace
  at: GeoPoint
}

const airportWord = /(international )?airport|国际机场|机场/gi
const smallestFuzzyCity = 100_000

export function createGuideGeocoding(guides: Guides): Geocoding {
  return {
    async search(text, { limit, signal }) {
      signal?.throwIfAborted()
      const query = parseQuery(text)
      const named = guides.byName(query.name) ?? guides.byName(text)
      const known = named && fits(named.country, query.country) ? [matchGuide(named, 100, text)] : []
      // Most searches name a guide; they need not load the world.
      const isEnough = known.length >= limit && !query.isAirport
      const matches = isEnough ? known : [...known, ...searchWorld(guides, query, text)]
      return {
        items: withoutDoubles(
          matches.sort((a, b) => b.score - a.score),
          limit,
        ),
        source: { name: 'JourneyOn gazetteer (GeoNames, OpenFlights)', kind: 'estimated' },
        checkedAt: '2026-11-01T00:00:00.000Z',
      }
    },
  }
}

interface Query {
  name: string
  key: string
  country: string | null
  isAirport: boolean
}

/** `Springfield, US`, `法国巴黎机场`: a name with perhaps its country and the word airport. */
function parseQuery(text: string): Query {
  const isAirport = text.search(airportWord) >= 0
  const [first = '', ...rest] = text.replace(airportWord, ' ').split(/[,，]/)
  const country = rest.map(countryCode).find((code) => code !== null) ?? null
  const name = hasHan(first) ? first.trim().replace(/(?<=..)市$/, '') : first.trim()
  return { name, key: foldText(name), country, isAirport }
}

function fits(country: string, wanted: string | null): boolean {
  return wanted === null || wanted === country
}

function searchWorld(guides: Guides, query: Query, text: string): Match[] {
  const { key, country } = query
  if (key === '') return []
  const iata = /^[a-z]{3}$/i.test(query.name) ? airportByIata(query.name.toUpperCase()) : null
  const exact = [
    ...(iata ? [matchAirport(guides, iata, query.name === iata.iata ? 99 : 72, text)] : []),
    ...(query.isAirport ? airportsOf(guides, query, text) : []),
    ...matchCities(guides, query, text),
    ...guides
      .all()
      .filter((guide) => fits(guide.country, country) && namesOf(guide).some((name) => name.startsWith(key)))
      .map((guide) => matchGuide(guide, 70, text)),
  ]
  const asCountry = countryCode(query.name)
  if (asCountry) exact.push(...citiesOfCountry(guides, asCountry, text))
  return exact.length > 0 ? exact : fuzzyCities(guides, query, text)
}

function matchCities(guides: Guides, { key, name, country }: Query, text: string): Match[] {
  const chinese = cityOfChineseName(name)
  const found = chinese ? citiesByPrefix(foldText(chinese.name)).filter((city) => city.country === chinese.country) : []
  const meant = chinese ? found.filter((city) => city.name === chinese.name).slice(0, 1) : []
  return [
    ...meant.map((city) => matchCity(guides, city, 95, text)),
    ...citiesByPrefix(key)
      .filter((city) => fits(city.country, country))
      .map((city) => matchCity(guides, city, city.key === key ? 80 + weight(city) : 20 + 5 * weight(city), text)),
  ]
}

/** 0 for a hamlet to about 7 for the largest cities. */
function weight({ population, isCapital }: WorldCity): number {
  return Math.log10(population + 1) + (isCapital ? 1 : 0)
}

function citiesOfCountry(guides: Guides, country: string, text: string): Match[] {
  const largest = worldCities()
    .filter((city) => city.country === country)
    .sort((a, b) => Number(b.isCapital) - Number(a.isCapital) || b.population - a.population)
    .slice(0, 10)
  const [capital] = largest
  const ofCapital = capital ? guides.covering(capital) : null
  return [
    ...guides
      .all()
      .filter((guide) => guide.country === country)
      .sort((a, b) => Number(b === ofCapital) - Number(a === ofCapital))
      .map((guide, index) => matchGuide(guide, 79 - index / 100, text)),
    ...largest.map((city, index) => matchCity(guides, city, 78 - index, text)),
  ]
}

/** One slip of the finger in a short name, two in a long one; only in cities people are likely to mean. */
function fuzzyCities(guides: Guides, { key, country }: Query, text: string): Match[] {
  const allowed = key.length >= 8 ? 2 : key.length >= 4 ? 1 : 0
  if (allowed === 0) return []
  const near = worldCities().flatMap((city) => {
    if (city.population < smallestFuzzyCity || !fits(city.country, country)) return []
    const edits = editDistance(key, city.key, allowed)
    return edits <= allowed ? [matchCity(guides, city, 20 - 8 * edits + weight(city), text)] : []
  })
  const guided = guides.all().flatMap((guide) => {
    const edits = Math.min(...namesOf(guide).map((name) => editDistance(key, name, allowed)))
    return edits <= allowed && fits(guide.country, country) ? [matchGuide(guide, 30 - 8 * edits, text)] : []
  })
  return [...guided, ...near]
}

function airportsOf(guides: Guides, { key, name, country }: Query, text: string): Match[] {
  const wanted = [key, foldText(cityOfChineseName(name)?.name ?? ''), foldText(guides.byName(name)?.name.en ?? '')]
  const keys = new Set(wanted.filter((word) => word.length > 1))
  return airports()
    .filter((airport) => fits(airport.country, country) && keys.size > 0)
    .flatMap((airport) => {
      const isOfCity = keys.has(foldText(airport.city))
      const isNamed = [...keys].some((word) => foldText(airport.name).includes(word))
      if (!isOfCity && !isNamed) return []
      const isMain = guides.all().some((guide) => guide.airport.iata === airport.iata)
      const isLarge = airport.name.includes('International')
      return [matchAirport(guides, airport, 101 + (isOfCity ? 4 : 0) + (isMain ? 2 : 0) + (isLarge ? 1 : 0), text)]
    })
}

function namesOf(guide: CityGuide): string[] {
  return [guide.name.en, guide.name.zh, ...guide.aliases].map(foldText)
}

function matchGuide(guide: CityGuide, score: number, text: string): Match {
  const { name: names, country, zone, center, id } = guide
  const place = (): GeocodedPlace => ({ ...center, ...naming(names, text), zone, country, kind: 'city', guideId: id })
  return { score, at: center, place }
}

function matchCity(guides: Guides, city: WorldCity, score: number, text: string): Match {
  const names = { en: city.name, zh: chineseNameOf(city.name, city.country) ?? city.name }
  return {
    score,
    at: city,
    place: () => ({ ...located(guides, city), ...naming(names, text), country: city.country, kind: 'city' }),
  }
}

function matchAirport(guides: Guides, airport: Airport, score: number, text: string): Match {
  const guide = guides.all().find((candidate) => candidate.airport.iata === airport.iata)
  const en = `${guide?.airport.name.en ?? airport.name} (${airport.iata})`
  const names = { en, zh: guide ? `${guide.airport.name.zh} (${airport.iata})` : en }
  return {
    score,
    at: airport,
    place: () => ({ ...located(guides, airport), ...naming(names, text), country: airport.country, kind: 'airport' }),
  }
}

function located(guides: Guides, { lat, lng }: GeoPoint) {
  return { lat, lng, zone: tzLookup(lat, lng), guideId: guides.covering({ lat, lng })?.id ?? null }
}

/** The name in the language of the question. */
function naming(names: Bilingual, text: string) {
  return { names, name: hasHan(text) ? names.zh : names.en }
}

/** A guide and the city it is about are one answer. */
function withoutDoubles(sorted: Match[], limit: number): GeocodedPlace[] {
  const kept: GeocodedPlace[] = []
  for (const { place, at } of sorted) {
    if (kept.length >= limit) break
    const found = place()
    const isKnown = kept.some(
      (other) =>
        other.kind === found.kind &&
        Math.abs(other.lat - at.lat) < 0.2 &&
        Math.abs(other.lng - at.lng) < 0.2 &&
        foldText(other.names.en) === foldText(found.names.en),
    )
    if (!isKnown) kept.push(found)
  }
  return kept
}
