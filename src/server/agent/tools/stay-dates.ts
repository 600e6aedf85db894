import type { TripDetail } from '#contract/trip.ts'
import type { StopSpan, TripStop } from '#contract/trip-stops.ts'
import { addDays, daysBetween } from '../../kernel/calendar.ts'
import { firstDate } from '../tool-results/trip-days.ts'

/** The nights of the trip, or of one of its stops, from a day on; one night where there is no length, or it is over by then. */
export function stayDates(
  trip: Pick<TripDetail, 'startDate' | 'durationDays'>,
  { checkIn: wanted, nights: asked }: { checkIn?: string; nights?: number },
  today: string,
  stop: StopSpan<TripStop> | null = null,
): { checkIn: string; checkOut: string; nights: number; isAssumed: boolean } {
  const first = firstDate(trip, today)
  const begins = addDays(first.date, (stop?.firstDay ?? 1) - 1)
  const checkIn = wanted ?? begins
  const all = stop?.stop.nights ?? (trip.durationDays ?? 2) - 1
  const rest = all - Math.max(0, daysBetween(begins, checkIn))
  const nights = asked ?? Math.min(30, Math.max(1, rest))
  return { checkIn, checkOut: addDays(checkIn, nights), nights, isAssumed: !wanted && first.isAssumed }
}
