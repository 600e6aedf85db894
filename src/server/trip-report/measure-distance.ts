// How far people went: on the ways between the items of a day, and from stop to stop.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItineraryLeg } from '#contract/itinerary-legs.ts'
import type { GeoPoint } from '#contract/place.ts'
import { takesPlace } from '#contract/takes-place.ts'
import { minuteOfClock } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { TravelledDistance, TravelMode } from '#contract/trip-report.ts'
import { stopBefore, stopOfDay } from '#contract/trip-stops.ts'
import { greatCircleKm } from '#planning/distance.ts'

type TravelledTrip = Pick<TripDetail, 'origin' | 'stops' | 'durationDays' | 'itinerary'>

/** Rails and roads are longer than the straight line by about this factor; routes of flights hardly are. */
const detours = { flight: 1, train: 1.2, coach: 1.3 } as const satisfies Partial<Record<TravelMode, number>>
type JourneyMode = keyof typeof detours
const modeOfKind: Partial<Record<ItineraryItem['kind'], JourneyMode>> = {
  flight: 'flight',
  train: 'train',
  transport: 'coach',
}
/** Kilometers per hour that these do not exceed: one of two hours is no way home to another continent. */
const fastest: Partial<Record<JourneyMode, number>> = { train: 350, coach: 110 }
/** Clocks at both ends may differ by this many hours. */
const zoneHours = 3
/** Shorter ways are rides within a city. */
const leastJourneyKm = 40

export function measureDistance(trip: TravelledTrip, legs: readonly ItineraryLeg[]): TravelledDistance {
  const journeys = journeysOf(trip)
  const km = new Map<TravelMode, number>()
  for (const way of [...legs, ...journeys]) km.set(way.mode, (km.get(way.mode) ?? 0) + way.km)
  const byMode = [...km]
    .map(([mode, sum]) => ({ mode, km: round(sum) }))
    .filter((each) => each.km > 0)
    .sort((a, b) => b.km - a.km)
  const isRouted = journeys.length === 0 && legs.length > 0 && legs.every(({ kind }) => kind === 'live')
  return {
    totalKm: round(byMode.reduce((sum, each) => sum + each.km, 0)),
    byMode,
    kind: isRouted ? 'live' : 'estimated',
  }
}

/** One for each change of place on whose day a flight, train or coach was taken. */
function journeysOf(trip: TravelledTrip): { mode: JourneyMode; km: number }[] {
  const last = trip.durationDays ?? 1
  return Array.from({ length: last }, (_, index) => index + 1).flatMap((day) => {
    const rides = trip.itinerary.filter((item) => item.day === day && takesPlace(item))
    return endsOfDay(trip, day, last).flatMap(([from, to]) => {
      const straight = greatCircleKm(from, to)
      const mode = (['flight', 'train', 'coach'] as const).find((each) =>
        rides.some((item) => modeOfKind[item.kind] === each && straight <= farthestKm(item, each)),
      )
      return !mode || straight < leastJourneyKm ? [] : [{ mode, km: straight * detours[mode] }]
    })
  })
}

function farthestKm({ start, end, endsNextDay }: ItineraryItem, mode: JourneyMode): number {
  const speed = fastest[mode]
  const minutes = start && end ? minuteOfClock(end) - minuteOfClock(start) + (endsNextDay ? 1440 : 0) : 0
  return speed && minutes > 0 ? speed * (minutes / 60 + zoneHours) : Number.POSITIVE_INFINITY
}

/** From home on the first day, from stop to stop, and home again on the last. */
function endsOfDay({ origin, stops }: TravelledTrip, day: number, last: number): [GeoPoint, GeoPoint][] {
  const here = stopOfDay(stops, day)?.place
  const before = stopBefore(stops, day)?.place
  if (!here) return []
  return [
    ...(day === 1 && origin ? [[origin, here] satisfies [GeoPoint, GeoPoint]] : []),
    ...(before ? [[before, here] satisfies [GeoPoint, GeoPoint]] : []),
    ...(day === last && origin ? [[here, origin] satisfies [GeoPoint, GeoPoint]] : []),
  ]
}

/** To 100 m. */
function round(km: number): number {
  return Math.round(km * 10) / 10
}
