// The request and its candidates, read once: what belongs to which stop, what is allowed, what a price means.
import type {
  CandidateLeg,
  CandidateLodging,
  CandidatePlace,
  CandidateRestaurant,
  Candidates,
} from '#contract/planning/candidates.ts'
import type { Appointment, PaceLimits, PlanningRequest, Stop } from '#contract/planning/request.ts'
import { isDayTrip, isFar } from '#planning/day-trip.ts'
import { paceLimits } from '#planning/pace.ts'
import { epochDayOf } from './clock.ts'
import { acceptsLodging } from './lodging-preferences.ts'
import { isAccessible, isEdible, isRoomSuitable } from './suitability.ts'

export type StopModel = Stop & {
  places: CandidatePlace[]
  restaurants: CandidateRestaurant[]
  lodgings: CandidateLodging[]
  hasDayTrips: boolean
  /** Most of what people come for lies out of town. */
  isSpreadOut: boolean
}

export type PlanningModel = {
  request: PlanningRequest
  candidates: Candidates
  people: number
  /** The local day of the first date, in days since 1970. */
  firstDay: number
  dayCount: number
  stops: ReadonlyMap<string, StopModel>
  /** Legs by `from>to` in the allowed modes. */
  legs: ReadonlyMap<string, CandidateLeg[]>
  pace: PaceLimits
  byId: {
    places: ReadonlyMap<string, CandidatePlace>
    restaurants: ReadonlyMap<string, CandidateRestaurant>
    lodgings: ReadonlyMap<string, CandidateLodging>
    legs: ReadonlyMap<string, CandidateLeg>
    appointments: ReadonlyMap<string, Appointment>
  }
  /** A usual night's price per person, minor units: makes weights independent of the currency. */
  priceScale: number
  zoneOf: (stopId: string) => string
  /** Meals only where the restaurant is known to suit the diets. */
  isDietKnown: boolean
}

export function buildModel(request: PlanningRequest, candidates: Candidates, isDietKnown = false): PlanningModel {
  const stops = new Map(request.stops.map((stop) => [stop.id, buildStop(stop, request, candidates)]))
  const limits = request.paceLimits ?? paceLimits[request.pace]
  const pace = request.soft.includes('pace') ? stretch(limits) : limits
  const allowed = candidates.legs.filter((leg) => request.transport.between.includes(leg.mode))
  return {
    request,
    candidates,
    people: request.party.adults + request.party.children,
    firstDay: epochDayOf(request.startDate),
    dayCount: request.stops.reduce((sum, stop) => sum + stop.nights, 0) + 1,
    stops,
    legs: Map.groupBy(allowed, (leg) => `${leg.from}>${leg.to}`),
    pace,
    byId: {
      places: indexById(candidates.places),
      restaurants: indexById(candidates.restaurants),
      lodgings: indexById(candidates.lodgings),
      legs: indexById(candidates.legs),
      appointments: indexById(request.appointments),
    },
    priceScale: typicalNight(candidates),
    isDietKnown,
    zoneOf: (stopId) => stops.get(stopId)?.zone ?? request.origin?.zone ?? 'UTC',
  }
}

function indexById<T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]))
}

function buildStop(stop: Stop, request: PlanningRequest, candidates: Candidates): StopModel {
  const avoidedIds = new Set(request.avoid.ids)
  const avoidedTags = new Set(request.avoid.tags)
  const fits = (each: { id: string; stopId: string }) => each.stopId === stop.id && !avoidedIds.has(each.id)
  const seen = new Set(request.seen.filter((id) => !request.mustSee.includes(id)))
  const lodgings = candidates.lodgings.filter(
    (lodging) => fits(lodging) && acceptsLodging(request.lodging, lodging) && isRoomSuitable(lodging, request),
  )
  const booked = candidates.lodgings.filter(
    ({ id, stopId }) => stopId === stop.id && request.lodging?.booked?.includes(id),
  )
  const places = candidates.places.filter(
    (place) =>
      fits(place) &&
      !seen.has(place.id) &&
      // Who names a museum and wants no museums wants this one.
      (request.mustSee.includes(place.id) || !place.tags.some((tag) => avoidedTags.has(tag))) &&
      isAccessible(place, request),
  )
  return {
    ...stop,
    places,
    hasDayTrips: places.some((place) => isDayTrip(place, stop)),
    isSpreadOut: isSpreadOut(places, stop),
    restaurants: candidates.restaurants.filter((restaurant) => fits(restaurant) && isEdible(restaurant, request)),
    lodgings: booked.length > 0 ? booked : lodgings,
  }
}

function isSpreadOut(places: readonly CandidatePlace[], stop: Stop): boolean {
  const icons = places.filter(({ prominence }) => prominence !== undefined)
  return icons.filter((place) => isFar(place, stop)).length * 2 > icons.length
}

/** A soft pace may be overdone, but not without end. */
function stretch({ activeMinutes, walkingKm, visits }: PaceLimits): PaceLimits {
  return { activeMinutes: activeMinutes * 1.3, walkingKm: walkingKm * 1.3, visits: visits + 2 }
}

function typicalNight({ lodgings, restaurants }: Candidates): number {
  const nightly = lodgings.map(({ price }) => price.amount / (price.per === 'room' ? price.capacity : 2))
  const meals = restaurants.flatMap(({ price }) => (price ? [price.amount * 4] : []))
  return median(nightly) || median(meals) || 1
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
