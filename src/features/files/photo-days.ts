import type { StoredFile } from '#contract/file.ts'
import type { TripDetail } from '#contract/trip.ts'
import { daysBetween } from '#lib/calendar-days.ts'

export interface PhotoDay {
  /** null = they do not say when they were taken. */
  day: string | null
  photos: readonly StoredFile[]
}

/** Of photos in the order in which they were taken. */
export function groupByDay(photos: readonly StoredFile[]): readonly PhotoDay[] {
  const days = Map.groupBy(photos, ({ takenAt }) => takenAt?.slice(0, 10) ?? null)
  return [...days].map(([day, ofDay]) => ({ day, photos: ofDay }))
}

/** 1 = the first day of the trip; null outside of it, and where its dates are open. */
export function tripDayOf(
  { startDate, durationDays }: Pick<TripDetail, 'startDate' | 'durationDays'>,
  day: string,
): number | null {
  if (startDate === null || durationDays === null) return null
  const number = daysBetween(startDate, day) + 1
  return number >= 1 && number <= durationDays ? number : null
}
