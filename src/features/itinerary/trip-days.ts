// Days of a trip by date.
import type { Trip } from '#contract/trip.ts'
import { addDays, daysBetween } from '#lib/calendar-days.ts'

export interface TripDay {
  /** From 1. */
  day: number
  /** null while the trip has no first day. */
  date: string | null
}

type Dates = Pick<Trip, 'startDate' | 'durationDays'>

/** All days of the trip; one while its length is unknown. */
export function listTripDays({ startDate, durationDays }: Dates): TripDay[] {
  return Array.from({ length: durationDays ?? 1 }, (_, index) => ({
    day: index + 1,
    date: startDate && addDays(startDate, index),
  }))
}

/** First and last date; null while either is unknown. */
export function tripSpan({ startDate, durationDays }: Dates): { first: string; last: string } | null {
  return startDate && durationDays ? { first: startDate, last: addDays(startDate, durationDays - 1) } : null
}

/** The day of the trip on a date; null outside the trip. */
export function findTripDay(dates: Dates, date: string): number | null {
  const span = tripSpan(dates)
  return span && date >= span.first && date <= span.last ? daysBetween(span.first, date) + 1 : null
}

/** Check-in and check-out for the whole trip; at least one night. */
export function defaultStayDates(dates: Dates): { checkIn: string; checkOut: string } | null {
  const span = tripSpan(dates)
  return span && { checkIn: span.first, checkOut: span.last > span.first ? span.last : addDays(span.first, 1) }
}
