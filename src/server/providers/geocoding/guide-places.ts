// Sights and districts of the shipped guides, for names that no list of towns and regions has: "Dubai Mall", 冰雪大世界.
import type { Bilingual, GeoPoint } from '#contract/place.ts'
import { foldText, hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import { lazy } from '../shipped-data/gazetteer/lazy.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import type { CityGuide } from '../shipped-data/guides/schema.ts'
import type { GeocodedPlace } from './geocoding.ts'

interface GuidePlace {
  guide: CityGuide
  name: Bilingual
  at: GeoPoint
  /** Each name as its set of words. */
  words: ReadonlySet<string>[]
}

type FoundPlace = Omit<GeocodedPlace, 'score'>

export interface GuidePlaces {
  /** Those that are called so, the city named beside it or not; tied where two or three cities have one. */
  named(text: string): FoundPlace[]
  /** Those with a longer name in which these words stand, where they are all in one city. */
  withWords(text: string): FoundPlace[]
}

export function createGuidePlaces(guides: Guides): GuidePlaces {
  const places = lazy(() =>
    guides.all().flatMap((guide) =>
      [...guide.attractions, ...guide.districts].map(({ name, lat, lng }): GuidePlace => {
        const names = [name.en, name.zh].flatMap(partsOf)
        return { guide, name, at: { lat, lng }, words: names.map((one) => new Set(wordsOf(one))) }
      }),
    ),
  )
  return {
    named(text) {
      const found = places().filter((place) => isNamed(text, place))
      return citiesOf(found) <= mostCities ? found.map((place) => toGeocoded(place, text, citiesOf(found) > 1)) : []
    },
    withWords(text) {
      const found = places().filter((place) => isPart(text, place))
      // A word in the names of several cities (Museum, 公园) says none of them.
      return citiesOf(found) === 1 ? found.map((place) => toGeocoded(place, text, false)) : []
    },
  }
}

/** A choice that somebody can make; what more cities have is a word rather than a name. */
const mostCities = 3

function citiesOf(places: readonly GuidePlace[]): number {
  return new Set(places.map(({ guide }) => guide.id)).size
}

const linking = /\s*(?:[(（)）,，、&·]|\s(?:and|at the)\s|[与和])\s*/u

/** The whole and what it is put together from: 前门大街与大栅栏, "Louvre & Opéra"; a last word alone names nothing ("Memorial & Museum"). */
function partsOf(name: string): string[] {
  const [first = '', ...others] = name.split(linking)
  const parts = others.filter((part) => hasHan(part) || part.includes(' '))
  return [name, first, ...parts].filter((part) => foldText(part).length > 1)
}

const empty = new Set(['the', 'of', 'and', 'in', 'a', 'de', 'la', 'le'])

/** Chinese is not divided: a name is one word. */
function wordsOf(name: string): string[] {
  return name
    .split(/[\s-]+/)
    .map(foldText)
    .filter((word) => word !== '' && !empty.has(word))
}

/** What was asked for, with the name of the city and, where more is said, without it. */
function readingsOf(text: string, { name }: CityGuide): string[][] {
  const words = wordsOf(text)
  const city = new Set([...wordsOf(name.en), name.zh])
  const others = words
    .map((word) => (word.startsWith(name.zh) ? word.slice(name.zh.length) : word))
    .filter((word) => word !== '' && !city.has(word))
  return others.length > 0 ? [words, others] : [words]
}

function isNamed(text: string, { guide, words }: GuidePlace): boolean {
  return readingsOf(text, guide).some((asked) =>
    words.some((name) => name.size === asked.length && asked.every((word) => name.has(word))),
  )
}

function isPart(text: string, { guide, words }: GuidePlace): boolean {
  const asked = readingsOf(text, guide).at(-1) ?? []
  if (hasHan(text)) return words.some((name) => [...name].some((word) => isPartOfHan(asked.join(''), word)))
  return asked.some((word) => word.length >= 6) && words.some((name) => asked.every((word) => name.has(word)))
}

/** Two characters begin a name (故宫博物院); anywhere in it they are a word like another. */
function isPartOfHan(asked: string, name: string): boolean {
  return asked.length >= 3 ? name.includes(asked) : asked.length === 2 && name.startsWith(asked)
}

function toGeocoded({ guide, name, at }: GuidePlace, text: string, isTied: boolean): FoundPlace {
  return {
    name: hasHan(text) ? name.zh : name.en,
    names: name,
    lat: at.lat,
    lng: at.lng,
    zone: guide.zone,
    country: guide.country,
    kind: 'place',
    admin: guide.name,
    guideId: guide.id,
    isTied,
  }
}
