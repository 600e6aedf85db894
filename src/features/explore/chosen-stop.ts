// The stop that the chosen day belongs to: what is explored is explored there.
import type { PlaceRef } from '#contract/place.ts'
import type { Trip } from '#contract/trip.ts'
import { type StopSpan, stopSpans, type TripStop } from '#contract/trip-stops.ts'
import { addDays } from '#lib/calendar-days.ts'

export interface ChosenStop {
  place: PlaceRef
  /** First and last date there; null while either is unknown. */
  span: { first: string; last: string } | null
  /** Where one comes from: the stop before, or home. */
  before: PlaceRef | null
}

type Route = Pick<Trip, 'stops' | 'destination' | 'origin' | 'startDate'>

/** `day` null = the first stop. */
export function findChosenStop(trip: Route, day: number | null): ChosenStop {
  const spans = stopSpans(trip.stops)
  const span = spans.find(({ lastDay }) => day === null || lastDay === null || day <= lastDay) ?? spans.at(-1)
  const place = span?.stop.place ?? trip.destination
  const before = span && span.index > 0 ? (trip.stops[span.index - 1]?.place ?? null) : trip.origin
  return { place, span: span ? datesOf(trip, span) : null, before }
}

/** Each stop with its dates: nights are spent from the first date to the day of leaving. */
export function datesOf({ startDate }: Pick<Trip, 'startDate'>, { stop, firstDay }: StopSpan<TripStop>) {
  if (!startDate || stop.nights === null) return null
  return { first: addDays(startDate, firstDay - 1), last: addDays(startDate, firstDay - 1 + stop.nights) }
}
