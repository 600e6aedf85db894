// Cities of a wish that the trip with its plan does not go to, where the message leaves open whether as well or instead.
import type { TripDetail } from '#contract/trip.ts'
import { readMessage } from './reader.ts'
import { citiesElsewhere, stopChanges } from './requests/stop-changes.ts'
import { tripContext } from './trip-context.ts'

export function citiesAskedAbout(text: string, trip: TripDetail, today: string): string[] {
  if (trip.itinerary.length === 0) return []
  const { acts, slots } = readMessage(text, tripContext(trip, today))
  const places = { destination: trip.destination.name, title: trip.title, origin: trip.origin?.name ?? null }
  const isWish = acts.some(({ act }) => act === 'wish')
  return isWish && stopChanges(text, slots, places).length === 0 ? citiesElsewhere(slots.cities, places) : []
}
