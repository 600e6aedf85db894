// Visits that the guide itself speaks against: closed, out of season, outdoors in the dark.
import type { OpeningWindow } from '#contract/opening-hours.ts'
import { addDays, weekdayOf } from '../../../src/server/kernel/calendar.ts'
import type { CaseInput } from '../plan-case.ts'
import { type DayView, type Entry, minutesOfClock } from './plan-view.ts'
import { sunOn } from './sun.ts'

/** It is light enough for this long before sunrise and after sunset. */
const twilightMinutes = 30

export function darkVisits(days: readonly DayView[], { guide }: CaseInput): Entry[] {
  return days.flatMap(({ date, entries }) =>
    entries.filter(({ place, position, start, end }) => {
      if (!place?.outdoor || place.afterDark) return false
      const { rise, set } = sunOn(date, position, guide.zone)
      return start < rise - twilightMinutes || end > set + twilightMinutes
    }),
  )
}

export function closedVisits(days: readonly DayView[]): Entry[] {
  return days.flatMap(({ date, entries }) => entries.filter((entry) => !isOpen(entry, date)))
}

/** Whether the guide has no sight that opens on that date. */
export function isAllClosed(date: string, { candidates }: CaseInput): boolean {
  return candidates.places.every((place) => windowsOn(place, date)?.length === 0)
}

function isOpen({ place, restaurant, start, end }: Entry, date: string): boolean {
  const spot = place ?? restaurant
  if (!spot) return true
  const today = windowsOn(spot, date)
  if (today === null) return true
  const spans = [
    ...today.map(([open, close]) => [minutesOfClock(open), minutesOfClock(close)] as const),
    ...(windowsOn(spot, addDays(date, -1)) ?? []).map(
      ([open, close]) => [minutesOfClock(open) - 1440, minutesOfClock(close) - 1440] as const,
    ),
    ...(windowsOn(spot, addDays(date, 1)) ?? []).map(
      ([open, close]) => [minutesOfClock(open) + 1440, minutesOfClock(close) + 1440] as const,
    ),
  ].sort((a, b) => a[0] - b[0])
  let reached = start
  for (const [open, close] of spans) if (open <= reached && close > reached) reached = close
  return reached >= end
}

type Openable = NonNullable<Entry['place']> | NonNullable<Entry['restaurant']>

function windowsOn({ hours, specialHours, seasons }: Openable, date: string): OpeningWindow[] | null {
  const day = date.slice(5)
  const isIn = ({ from, to }: { from: string; to: string }) =>
    from <= to ? day >= from && day <= to : day >= from || day <= to
  if (seasons && !seasons.some(isIn)) return []
  const special = specialHours?.[date]
  if (special) return special
  if (hours.closedDates?.some((closed) => closed === date || closed === day)) return []
  return hours.weekly?.[weekdayOf(date)] ?? null
}
