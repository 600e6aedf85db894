// The last day of a trip, which goes with its first day and its length.

import { longestTripDays } from '#contract/limits.ts'
import { addDays, daysBetween } from '#lib/calendar-days.ts'
import { isDay } from '#lib/read-day.ts'

export interface TripDates {
  /** `YYYY-MM-DD`, or '' while it is not known. */
  start: string
  end: string
  length: number | null
}

export function tripDates(start: string, length: number | null): TripDates {
  const isKnown = isDay(start)
  return { start: isKnown ? start : '', end: isKnown && length ? addDays(start, length - 1) : '', length }
}

/** With another last day, which may be none: the length follows, or the first day where only the length is known. null for what cannot be. */
export function withEndDate({ start, length }: TripDates, end: string): TripDates | null {
  if (end === '') return tripDates(start, null)
  if (!isDay(end)) return null
  if (start === '') return length ? tripDates(addDays(end, 1 - length), length) : null
  const days = daysBetween(start, end) + 1
  return days >= 1 && days <= longestTripDays ? tripDates(start, days) : null
}
