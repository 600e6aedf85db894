import type { ItineraryItem } from '#contract/itinerary.ts'
import { stopBefore, stopOfDay, type TripStop } from '#contract/trip-stops.ts'
import { greatCircleKm } from '#planning/distance.ts'

/** The stop where an item takes place: on a day of travel the nearer one, else the stop of its day. */
export function stopOfItem<Stop extends TripStop>(
  stops: readonly Stop[],
  { day, place, kind }: Pick<ItineraryItem, 'day' | 'place' | 'kind'>,
): Stop | undefined {
  if (day === null) return stops[0]
  const stop = stopOfDay(stops, day)
  const left = stopBefore(stops, day)
  if (!stop || !left || !place || kind === 'lodging') return stop
  return greatCircleKm(place, left.place) < greatCircleKm(place, stop.place) ? left : stop
}
