import type { TripDetail } from '#contract/trip.ts'
import { offsetHours } from '../../kernel/calendar.ts'

/** Hours that the destination is ahead of the origin on the first day; null without an origin. */
export function hoursAhead({ origin, destination, startDate }: TripDetail, today: string): number | null {
  if (!origin) return null
  const date = startDate ?? today
  return offsetHours(destination.zone, date) - offsetHours(origin.zone, date)
}
