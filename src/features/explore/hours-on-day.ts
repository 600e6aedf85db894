// Opening hours on given dates.

import type { Locale } from '#contract/locale.ts'
import type { OpeningHours, OpeningWindow } from '#contract/opening-hours.ts'
import { formatLocalTime } from '#lib/format.ts'

/** Opening windows on a date; empty = closed, null = unknown. */
export function findOpeningWindows(
  { weekly, closedDates }: OpeningHours,
  date: string,
): readonly OpeningWindow[] | null {
  if (closedDates?.some((closed) => closed === date || closed === date.slice(5))) return []
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return weekly?.[weekday] ?? null
}

/** "09:00–12:00, 17:00–02:00 +1": hours past midnight belong to the next day. */
export function formatOpeningWindows(windows: readonly OpeningWindow[], separator: string, locale: Locale): string {
  return windows.map(([open, close]) => `${formatLocalTime(open, locale)}–${closing(close, locale)}`).join(separator)
}

function closing(clock: string, locale: Locale): string {
  if (clock <= '24:00') return formatLocalTime(clock, locale)
  return formatLocalTime(`${String(Number(clock.slice(0, 2)) - 24).padStart(2, '0')}${clock.slice(2)}`, locale, 1)
}

export function isAlwaysOpen(windows: readonly OpeningWindow[]): boolean {
  return windows.some(([open, close]) => open === '00:00' && close >= '24:00')
}

/** The dates on which it is known to be closed. */
export function findClosedDates(hours: OpeningHours, dates: readonly string[]): string[] {
  return dates.filter((date) => findOpeningWindows(hours, date)?.length === 0)
}
