// Places of public sources as what a plan may be made of. Prices and hours that nobody gave stay unknown.
import type { Locale } from '#contract/locale.ts'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { localized } from '#i18n/localized.ts'
import type { LiveArea } from '../providers/areas/areas.ts'
import { anyCity, type Convert, cityModes } from '../providers/routing/city-ways.ts'

/** A stop without a guide. */
export interface AreaStop {
  stopId: string
  area: LiveArea
}

/** As many as a long stay can hold; the best known, and the tables nearest to the center. */
const mostSights = 90
const mostTables = 160

/** What one stop adds to the candidates. */
export interface StopParts extends Pick<CandidatesInput, 'places' | 'restaurants' | 'lodgings'> {
  stopId: string
  modes: CandidatesInput['distance']['modes']
  connections: NonNullable<CandidatesInput['distance']['connections']>
}

export function areaParts(
  { stopId, area }: AreaStop,
  { convert, locale }: { convert: Convert; locale: Locale },
): StopParts {
  const spot = ({ id, name, lat, lng, rating, facts, source, hours, price }: FoundPlace) => ({
    id,
    stopId,
    name: localized(name, locale),
    position: { lat, lng },
    rating,
    hours,
    price: price && { per: 'person' as const, amount: convert(price) },
    stepFree: facts?.stepFree,
    source: source?.name ?? area.source.name,
  })
  const places = area.places
    .filter(({ kind }) => kind === 'attraction')
    .slice(0, mostSights)
    .map((place) => ({
      ...spot(place),
      visitMinutes: place.visitMinutes ?? usualMinutes(place.tags),
      tags: place.tags,
      prominence: place.facts?.prominence,
      ...outdoors(place.tags),
    }))
  const restaurants = area.places
    .filter(({ kind }) => kind === 'restaurant')
    .toSorted((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0))
    .slice(0, mostTables)
    .map((place) => ({
      ...spot(place),
      cuisines: place.tags,
      diets: place.facts?.diets,
      meals: place.tags.some((tag) => tag === 'cafe' || tag === 'bakery') ? breakfastAndSnacks : undefined,
    }))
  return { stopId, places, restaurants, lodgings: [], modes: cityModes(anyCity, convert), connections: [] }
}

const breakfastAndSnacks: NonNullable<CandidatesInput['restaurants'][number]['meals']> = ['breakfast', 'snack']

/** What a usual visit takes, by the first tag that says something. */
const minutesByTag: [tag: string, minutes: number][] = [
  ['theme-park', 300],
  ['animals', 150],
  ['palace', 90],
  ['museum', 90],
  ['art', 75],
  ['nature', 120],
  ['garden', 60],
  ['park', 60],
  ['beach', 120],
  ['market', 45],
  ['view', 30],
  ['religion', 30],
  ['street', 30],
  ['architecture', 20],
]
const minutesOfAny = 40

function usualMinutes(tags: readonly string[]): number {
  return minutesByTag.find(([tag]) => tags.includes(tag))?.[1] ?? minutesOfAny
}

const outdoorTags = new Set([
  'park',
  'garden',
  'nature',
  'beach',
  'view',
  'street',
  'architecture',
  'animals',
  'landmark',
])
/** Squares and bridges are lit. */
const litTags = new Set(['street', 'architecture'])

function outdoors(tags: readonly string[]): { outdoor: boolean; afterDark: boolean } {
  const isIndoors = tags.some((tag) => tag === 'museum' || tag === 'art' || tag === 'religion')
  return {
    outdoor: !isIndoors && tags.some((tag) => outdoorTags.has(tag)),
    afterDark: tags.some((tag) => litTags.has(tag)),
  }
}
