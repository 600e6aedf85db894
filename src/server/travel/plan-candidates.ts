// Guide data as what a plan may be made of. What a guide does not know stays unknown: null hours, null prices.

import { moneyOf } from '#contract/money-arithmetic.ts'
import { type Candidates, type CandidatesInput, candidatesSchema } from '#contract/planning/candidates.ts'
import type { PriceRule } from '#contract/planning/pricing.ts'
import { nightlyPrice } from '../providers/lodging/nightly-price.ts'
import { hoursOf } from '../providers/places/guide-spots.ts'
import { type Convert, cityModes, outOfTownConnections } from '../providers/routing/city-ways.ts'
import type {
  CityGuide,
  GuideAttraction,
  GuideLodging,
  GuideRestaurant,
} from '../providers/shipped-data/guides/schema.ts'

export interface GuidedStop {
  stopId: string
  guide: CityGuide
}

interface CandidateOptions {
  /** The plan's. */
  currency: string
  convert: Convert
  /** Every night of the trip, `YYYY-MM-DD`, for the prices of rooms. */
  nights: readonly string[]
  people: number
  legs?: CandidatesInput['legs']
  language: 'zh' | 'en'
}

/**
 * Ids are `<guide>/<spot>`; where one guide serves two stops, those of the second end in `@<stop>`.
 * @throws ZodError when there is no stop.
 */
export function toCandidates(stops: readonly GuidedStop[], options: CandidateOptions): Candidates {
  const parts = stops.map((stop, index) => {
    const isRepeated = stops.slice(0, index).some(({ guide }) => guide.id === stop.guide.id)
    return partsOf(stop, isRepeated ? `@${stop.stopId}` : '', options)
  })
  return candidatesSchema.parse({
    currency: options.currency,
    places: parts.flatMap(({ places }) => places),
    restaurants: parts.flatMap(({ restaurants }) => restaurants),
    lodgings: parts.flatMap(({ lodgings }) => lodgings),
    legs: options.legs ?? [],
    distance: {
      modes: parts[0]?.modes ?? [],
      byStop: Object.fromEntries(parts.map(({ stopId, modes }) => [stopId, modes])),
      connections: parts.flatMap(({ connections }) => connections),
      unknownMinutes: 30,
    },
  } satisfies CandidatesInput)
}

function partsOf({ stopId, guide }: GuidedStop, suffix: string, options: CandidateOptions) {
  const { convert, nights, people, language } = options
  const spot = ({ id, name, lat, lng, rating }: GuideAttraction | GuideRestaurant | GuideLodging) => ({
    id: `${guide.id}/${id}${suffix}`,
    stopId,
    name: name[language],
    position: { lat, lng },
    rating,
    source: `JourneyOn guide ${guide.id} (${guide.checkedAt})`,
  })
  const perPerson = (major: number | null): PriceRule | null =>
    major === null ? null : { per: 'person', amount: convert(moneyOf(major, guide.currency)) }
  const places = guide.attractions.map((attraction) => ({
    ...spot(attraction),
    hours: hoursOf(attraction.hours, attraction.closedDates),
    price: perPerson(attraction.price),
    visitMinutes: attraction.visitMinutes,
    tags: attraction.tags,
    outdoor: attraction.outdoor,
  }))
  const restaurants = guide.restaurants.map((restaurant) => ({
    ...spot(restaurant),
    hours: hoursOf(restaurant.hours),
    price: perPerson(restaurant.price),
    cuisines: restaurant.cuisines,
  }))
  const lodgings = guide.lodgings.map((lodging) => ({
    ...spot(lodging),
    kind: lodging.kind,
    area: lodging.district,
    rules: lodging.rules ?? [],
    minNights: lodging.minNights ?? 1,
    price: roomPrice(guide, lodging, nights, convert),
  }))
  const spots = [...places, ...restaurants, ...lodgings].map(({ id, position }) => ({ id, ...position }))
  const connections = outOfTownConnections(guide, spots, { people, convert })
  return { stopId, places, restaurants, lodgings, modes: cityModes(guide, convert), connections }
}

function roomPrice(guide: CityGuide, lodging: GuideLodging, nights: readonly string[], convert: Convert): PriceRule {
  return {
    per: 'room',
    amount: convert(moneyOf(lodging.basePrice, guide.currency)),
    capacity: lodging.roomCapacity,
    amountByDate: Object.fromEntries(nights.map((date) => [date, convert(nightlyPrice(guide, lodging, date))])),
  }
}
