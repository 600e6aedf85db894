// Opening hours as instants, for the search.
import type { OpeningHours, OpeningWindow } from '#contract/opening-hours.ts'
import type { YearlyWindow } from '#contract/planning/facts.ts'
import type { TimeWindow } from '#planning/solver/problem.ts'
import { clockMinutesOf, dateOfEpochDay, instantAt } from './clock.ts'

type Openable = {
  hours: OpeningHours
  specialHours?: Record<string, OpeningWindow[]>
  seasons?: YearlyWindow[]
}

/** The windows of that local day and what is left of the night before; null = not known. */
export function openWindows(place: Openable, zone: string, epochDay: number): TimeWindow[] | null {
  const today = hoursOn(place, epochDay)
  if (today === null) return null
  const lastNight = (hoursOn(place, epochDay - 1) ?? []).filter(([, close]) => close > '24:00')
  return [
    ...lastNight.map((window) => windowAt(zone, epochDay - 1, window)),
    ...today.map((window) => windowAt(zone, epochDay, window)),
  ]
}

export function intersect(windows: readonly TimeWindow[], frame: TimeWindow): TimeWindow[] {
  return windows
    .map(({ open, close }) => ({ open: Math.max(open, frame.open), close: Math.min(close, frame.close) }))
    .filter(({ open, close }) => open < close)
}

function hoursOn({ hours, specialHours, seasons }: Openable, epochDay: number): OpeningWindow[] | null {
  const date = dateOfEpochDay(epochDay)
  if (seasons && !seasons.some((season) => isIn(season, date.slice(5)))) return []
  const special = specialHours?.[date]
  if (special) return special
  if (hours.closedDates?.includes(date) || hours.closedDates?.includes(date.slice(5))) return []
  // 1970-01-01 was a Thursday; the week begins on Monday.
  return hours.weekly?.[(((epochDay + 3) % 7) + 7) % 7] ?? null
}

function isIn({ from, to }: YearlyWindow, monthDay: string): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to
}

function windowAt(zone: string, epochDay: number, [open, close]: OpeningWindow): TimeWindow {
  return {
    open: instantAt(zone, epochDay, clockMinutesOf(open)),
    close: instantAt(zone, epochDay, clockMinutesOf(close)),
  }
}
