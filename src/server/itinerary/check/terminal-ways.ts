// The ways between what is planned at a stop and its airport or station.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Candidates } from '#contract/planning/candidates.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopBefore, stopOfDay, type TripStop } from '#contract/trip-stops.ts'
import { greatCircleKm, type Spot, travelBetween } from '#planning/distance.ts'
import { type AnchorCity, terminalOf } from '../../travel/trip-anchors.ts'
import type { TerminalWays } from './check-journeys.ts'

/** What belongs to a stop lies within. */
const aroundKm = 150
const modes = ['walk', 'transit', 'taxi'] as const

export function terminalWays(
  trip: Pick<TripDetail, 'stops' | 'party'>,
  { distance }: Pick<Candidates, 'distance'>,
  cityOf: (stop: TripStop) => AnchorCity,
): TerminalWays {
  const stopAt = ({ day }: ItineraryItem) => (day === null ? undefined : stopOfDay(trip.stops, day))
  const people = trip.party.adults + trip.party.children
  return {
    isAtStop: (item) => {
      const stop = stopAt(item)
      return stop !== undefined && item.place !== null && greatCircleKm(item.place, cityOf(stop).center) <= aroundKm
    },

    minutesBetween: (item, journey, end) => {
      const { day } = journey
      const stop = (end === 'departure' && day !== null && stopBefore(trip.stops, day)) || stopAt(journey)
      const terminal = stop && terminalOf(journey, cityOf(stop))
      if (!terminal || !item.place) return 0
      const from = spotOf(item, item.place, stop.id)
      const ways = modes.flatMap(
        (mode) => travelBetween(distance, people, from, { ...terminal, stopId: stop.id }, mode) ?? [],
      )
      return ways.length > 0 ? Math.min(...ways.map(({ minutes }) => minutes)) : 0
    },
  }
}

function spotOf({ id }: ItineraryItem, place: NonNullable<ItineraryItem['place']>, stopId: string): Spot {
  return { id: place.candidateId ?? id, stopId, position: { lat: place.lat, lng: place.lng } }
}
