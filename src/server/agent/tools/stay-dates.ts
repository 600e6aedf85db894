import type { TripDetail } from '#contract/trip.ts'
import { addDays, daysBetween } from '../../kernel/calendar.ts'
import { firstDate } from '../tool-results/trip-days.ts'

/** The nights of the trip from a day on; one night where the trip has no length, or is over by then. */
export function stayDates(
  trip: Pick<TripDetail, 'startDate' | 'durationDays'>,
  { checkIn: wanted, nights: asked }: { checkIn?: string; nights?: number },
  today: string,
): { checkIn: string; checkOut: string; nights: number; isAssumed: boolean } {
  const first = firstDate(trip, today)
  const checkIn = wanted ?? first.date
  const ofTrip = (trip.durationDays ?? 2) - 1
  const rest = ofTrip - Math.max(0, daysBetween(first.date, checkIn))
  const nights = asked ?? Math.min(30, Math.max(1, rest))
  return { checkIn, checkOut: addDays(checkIn, nights), nights, isAssumed: !wanted && first.isAssumed }
}
