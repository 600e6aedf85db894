// The days of a trip as dates, and which of them a date is.
import type { Trip } from '#contract/trip.ts'
import { addDays, daysBetween } from '#lib/calendar-days.ts'

export interface TripDay {
  /** From 1. */
  day: number
  /** null while the trip has no first day. */
  date: string | null
}

type Dates = Pick<Trip, 'startDate' | 'durationDays'>

/** Every day of the trip; one while its length is open. */
export function listTripDays({ startDate, durationDays }: Dates): TripDay[] {
  return Array.from({ length: durationDays ?? 1 }, (_, index) => ({
    day: index + 1,
    date: startDate && addDays(startDate, index),
  }))
}

/** The first and last date; null while either is open. */
export function tripSpan({ startDate, durationDays }: Dates): { first: string; last: string } | null {
  return startDate && durationDays ? { first: startDate, last: addDays(startDate, durationDays - 1) } : null
}

/** Which day of the trip a date is; null outside it. */
export function findTripDay(dates: Dates, date: string): number | null {
  const span = tripSpan(dates)
  return span && date >= span.first && date <= span.last ? daysBetween(span.first, date) + 1 : null
}

/** Where the nights of a trip begin and end; a trip of one day still offers a night. */
export function defaultStayDates(dates: Dates): { checkIn: string; checkOut: string } | null {
  const span = tripSpan(dates)
  return span && { checkIn: span.first, checkOut: span.last > span.first ? span.last : addDays(span.first, 1) }
}
