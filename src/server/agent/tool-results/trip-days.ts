// Dates of a trip by day, for tools that are asked about one or suggest one.
import type { TripDetail } from '#contract/trip.ts'
import { addDays, daysBetween } from '../../kernel/calendar.ts'
import { assumedLeadDays } from '../../travel/assumed-start.ts'

type Dates = Pick<TripDetail, 'startDate' | 'durationDays'>

/** null without a first day. */
export function dateOfDay({ startDate }: Dates, day: number): string | null {
  return startDate && addDays(startDate, day - 1)
}

/** null outside the trip. */
export function dayOfDate({ startDate, durationDays }: Dates, date: string): number | null {
  if (!startDate) return null
  const day = daysBetween(startDate, date) + 1
  return day >= 1 && day <= (durationDays ?? 1) ? day : null
}

/** The first day of the trip, or a date some weeks ahead. */
export function firstDate({ startDate }: Dates, today: string): { date: string; isAssumed: boolean } {
  return { date: startDate ?? addDays(today, assumedLeadDays), isAssumed: startDate === null }
}
