// When a place is open around a date, for the checker: the week, closed dates, special days and nights past midnight.
import type { OpeningHours, OpeningWindow } from '#contract/opening-hours.ts'
import type { YearlyWindow } from '#contract/planning/facts.ts'
import { addDays, instantOnDate, weekdayOf } from './wall-clock.ts'

export type Openable = {
  hours: OpeningHours
  specialHours?: Record<string, OpeningWindow[]>
  seasons?: YearlyWindow[]
}
export type OpenSpan = { open: number; close: number }

/** The windows of one date; null = not known. */
export function windowsOn(place: Openable, date: string): OpeningWindow[] | null {
  const { hours, specialHours } = place
  if (isOutOfSeason(place, date)) return []
  const special = specialHours?.[date]
  if (special) return special
  if (hours.closedDates?.some((closed) => closed === date || closed === date.slice(5))) return []
  return hours.weekly?.[weekdayOf(date)] ?? null
}

/** Seasons include both days and may span the turn of the year. */
export function isOutOfSeason({ seasons }: Openable, date: string): boolean {
  if (!seasons) return false
  const day = date.slice(5)
  return !seasons.some(({ from, to }) => (to >= from ? day >= from && day <= to : day >= from || day <= to))
}

const spansOf = new WeakMap<Openable, Map<string, readonly OpenSpan[] | null>>()
/** More dates than a plan has; places of a guide live as long as the process, and are asked about many. */
const mostDates = 64

/** Open spans that touch `date`, joined where one begins as the other ends; null = not known. Kept by place: a replan asks hundreds of times. */
export function openSpans(place: Openable, date: string, zone: string): readonly OpenSpan[] | null {
  const ofPlace = spansOf.get(place) ?? new Map<string, readonly OpenSpan[] | null>()
  spansOf.set(place, ofPlace)
  const key = `${date} ${zone}`
  const known = ofPlace.get(key)
  if (known !== undefined) return known
  const spans = readSpans(place, date, zone)
  if (ofPlace.size >= mostDates) ofPlace.clear()
  ofPlace.set(key, spans)
  return spans
}

function readSpans(place: Openable, date: string, zone: string): OpenSpan[] | null {
  if (windowsOn(place, date) === null) return null
  const spans = [-1, 0, 1]
    .map((shift) => addDays(date, shift))
    .flatMap((day) => (windowsOn(place, day) ?? []).map(([open, close]) => spanOf(day, open, close, zone)))
    .filter(({ open, close }) => open < close)
    .sort((a, b) => a.open - b.open)
  const joined: OpenSpan[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.open <= last.close) last.close = Math.max(last.close, span.close)
    else joined.push(span)
  }
  return joined
}

function spanOf(day: string, open: string, close: string, zone: string): OpenSpan {
  return { open: instantOnDate(day, open, zone), close: instantOnDate(day, close, zone) }
}
