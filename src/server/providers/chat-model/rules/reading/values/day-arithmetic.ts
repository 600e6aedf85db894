// Days that a message counts from today: the next 15th, the coming Friday, three weeks later.
import { addDays, dayFrom, weekdayOf } from '../../../../../kernel/calendar.ts'

export function later(today: string, count: number, unit: string): { start: string } {
  if (unit !== 'month') return { start: addDays(today, count * (unit === 'week' ? 7 : 1)) }
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const at = month - 1 + count
  return { start: dayFrom(year + Math.floor(at / 12), (at % 12) + 1, Math.min(day, 28)) ?? today }
}

/** The next such day; of a month that is running, `whole` keeps this year's. */
export function coming(today: string, month: number, day: number, year?: string, whole = false): string | null {
  const current = Number(today.slice(0, 4)) + ({ 明年: 1, 后年: 2 }[year ?? ''] ?? 0)
  const first = dayFrom(current, month, day)
  const isPast = first && (whole ? first.slice(0, 7) < today.slice(0, 7) : first < today)
  return isPast ? dayFrom(current + 1, month, day) : first
}

/** In the month of `near` where that day is still to come. */
export function comingMonthDay(today: string, day: number, near: string | null = null): string | null {
  const beside = near && sameMonth(near, day)
  if (beside && beside >= today) return beside
  const same = sameMonth(today, day)
  if (same && same >= today) return same
  const month = Number(today.slice(5, 7))
  return dayFrom(Number(today.slice(0, 4)) + (month === 12 ? 1 : 0), (month % 12) + 1, day)
}

export function sameMonth(day: string, number: number): string | null {
  return dayFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)), number)
}

/** `index` 0 is Monday; `weeks` 0 is the first such day after today, 1 the one of the next calendar week. */
export function fromWeekday(today: string, index: number, weeks: number): string {
  const current = weekdayOf(today)
  if (weeks > 0) return addDays(today, index - current + weeks * 7)
  return addDays(today, ((index - current + 6) % 7) + 1)
}
