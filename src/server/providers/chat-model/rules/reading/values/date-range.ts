import { daysBetween } from '../../../../../kernel/calendar.ts'
import type { TripDates } from './stated-dates.ts'

export function single(start: string | null): TripDates | null {
  return start ? { start } : null
}

/** Both days counted, where they make a trip. */
export function range(start: string | null, end: string | null): TripDates | null {
  if (!start) return null
  const days = end ? daysBetween(start, end) + 1 : 0
  return days >= 1 && days <= 60 ? { start, days } : { start }
}
