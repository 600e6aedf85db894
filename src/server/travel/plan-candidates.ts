// What is known of a trip's stops as what a plan may be made of. What a guide does not know stays unknown: null hours, null prices.

import type { Locale } from '#contract/locale.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { type Candidates, type CandidatesInput, candidatesSchema } from '#contract/planning/candidates.ts'
import type { PriceRule } from '#contract/planning/pricing.ts'
import { localized } from '#i18n/localized.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { addDays } from '../kernel/calendar.ts'
import { nightlyPrice } from '../providers/lodging/nightly-price.ts'
import { hoursOf } from '../providers/places/guide-spots.ts'
import { anyCity, type Convert, cityModes, outOfTownConnections } from '../providers/routing/city-ways.ts'
import type {
  CityGuide,
  GuideAttraction,
  GuideLodging,
  GuideRestaurant,
} from '../providers/shipped-data/guides/schema.ts'
import { publicHolidays } from '../providers/shipped-data/public-holidays/public-holidays.ts'
import { type AreaStop, areaParts, type StopParts } from './area-candidates.ts'
import { specialHoursOf } from './opening-dates.ts'
import { spicyStaples } from './spicy-dishes.ts'
import { ticketPrice } from './ticket-price.ts'

export interface GuidedStop {
  stopId: string
  guide: CityGuide
}

type Terminal = Exclude<NonNullable<CandidatesInput['legs']>[number]['fromTerminal'], undefined>

interface CandidateOptions {
  /** The plan's. */
  currency: string
  convert: Convert
  /** Every day of the trip, `YYYY-MM-DD`, for seasons, holidays and the prices of rooms; empty = not known. */
  dates: readonly string[]
  people: number
  /** Country that the travellers live in; absent = not known, then they pay as visitors do. */
  residence?: string | null
  legs?: CandidatesInput['legs']
  /** Airports and stations that the travelers use, beside those of the guides and of the legs. */
  terminals?: readonly Terminal[]
  locale: Locale
}

/**
 * Ids are `<guide>/<spot>`; where one guide serves two stops, those of the second end in `@<stop>`. Without a stop only the
 * legs are left.
 */
export function toCandidates(stops: readonly (GuidedStop | AreaStop)[], options: CandidateOptions): Candidates {
  const parts = stops.map((stop, index) => {
    if ('area' in stop) return areaParts(stop, options)
    const isRepeated = stops.slice(0, index).some((other) => 'guide' in other && other.guide.id === stop.guide.id)
    return partsOf(stop, isRepeated ? `@${stop.stopId}` : '', options)
  })
  return candidatesSchema.parse({
    currency: options.currency,
    places: parts.flatMap(({ places }) => places),
    restaurants: parts.flatMap(({ restaurants }) => restaurants),
    lodgings: parts.flatMap(({ lodgings }) => lodgings),
    legs: options.legs ?? [],
    distance: {
      modes: parts[0]?.modes ?? cityModes(anyCity, options.convert),
      byStop: Object.fromEntries(parts.map(({ stopId, modes }) => [stopId, modes])),
      connections: parts.flatMap(({ connections }) => connections),
      unknownMinutes: 30,
    },
  } satisfies CandidatesInput)
}

function partsOf({ stopId, guide }: GuidedStop, suffix: string, options: CandidateOptions): StopParts {
  const { convert, dates, people, locale, residence = null } = options
  const holidays = publicHolidays(guide.country)
  const spot = ({ id, name, lat, lng, rating, stepFree }: GuideAttraction | GuideRestaurant | GuideLodging) => ({
    id: `${guide.id}/${id}${suffix}`,
    stopId,
    name: localized(name, locale),
    position: { lat, lng },
    rating,
    stepFree,
    source: `JourneyOn guide ${guide.id} (${guide.checkedAt})`,
  })
  const places = guide.attractions.map((attraction) => ({
    ...spot(attraction),
    hours: hoursOf(attraction.hours, attraction.closedDates),
    specialHours: specialHoursOf(attraction, aroundDates(dates), holidays),
    seasons: attraction.seasons,
    price: ticketPrice(guide, attraction, { residence, date: dates[0], convert }),
    visitMinutes: attraction.visitMinutes,
    tags: attraction.tags,
    prominence: attraction.prominence,
    outdoor: attraction.outdoor,
    afterDark: attraction.afterDark,
    bestTimes: attraction.bestTimes,
    eatOnSite: attraction.eatOnSite,
    effort: attraction.effort,
    altitude: attraction.altitude,
  }))
  const restaurants = guide.restaurants.map((restaurant) => ({
    ...spot(restaurant),
    hours: hoursOf(restaurant.hours, restaurant.closedDates),
    seasons: restaurant.seasons,
    price: { per: 'person', amount: convert(moneyOf(restaurant.price, guide.currency)) } satisfies PriceRule,
    cuisines: restaurant.cuisines,
    meals: restaurant.meals,
    diets: restaurant.diets,
    staples: [...(restaurant.staples ?? []), ...spicyStaples(restaurant)],
  }))
  const lodgings = guide.lodgings.map((lodging) => ({
    ...spot(lodging),
    kind: lodging.kind,
    roomType: lodging.roomType,
    band: lodging.band,
    area: lodging.district,
    rules: lodging.rules ?? [],
    minNights: lodging.minNights ?? 1,
    price: roomPrice(guide, lodging, dates.slice(0, -1), convert),
  }))
  const spots = [...places, ...restaurants, ...lodgings].map(({ id, position }) => ({ id, ...position }))
  const ends = [...terminalsOf(guide), ...usedTerminals(guide, options)]
  const known = [...new Map([...spots, ...ends].map((each) => [each.id, each])).values()]
  const connections = outOfTownConnections(guide, known, { people, convert })
  return { stopId, places, restaurants, lodgings, modes: cityModes(guide, convert), connections }
}

/** Under the ids that journeys give them. */
function terminalsOf({ airport, station, otherAirports = [], otherStations = [] }: CityGuide) {
  return [
    ...[airport, ...otherAirports].map(({ iata, lat, lng }) => ({ id: iata, lat, lng })),
    ...[station, ...otherStations].flatMap((each) =>
      each ? [{ id: each.name.en, lat: each.lat, lng: each.lng }] : [],
    ),
  ]
}

/** Farther than this a terminal belongs to another stop. */
const terminalKm = 200

function usedTerminals({ center }: CityGuide, { legs = [], terminals = [] }: CandidateOptions) {
  const used = [
    ...terminals,
    ...legs.flatMap(({ fromTerminal, toTerminal }) => [fromTerminal ?? [], toTerminal ?? []].flat()),
  ]
  return used.flatMap(({ id, position }) =>
    position && greatCircleKm(position, center) <= terminalKm ? [{ id, ...position }] : [],
  )
}

function roomPrice(guide: CityGuide, lodging: GuideLodging, nights: readonly string[], convert: Convert): PriceRule {
  return {
    per: 'room',
    amount: convert(moneyOf(lodging.basePrice, guide.currency)),
    capacity: lodging.roomCapacity,
    amountByDate: Object.fromEntries(nights.map((date) => [date, convert(nightlyPrice(guide, lodging, date))])),
  }
}

/** With the day before and after: what is open past midnight, and a trip that ends a day later. */
function aroundDates(dates: readonly string[]): string[] {
  const [first] = dates
  const last = dates.at(-1)
  return first && last ? [addDays(first, -1), ...dates, addDays(last, 1)] : []
}
