// Opening hours as OpenStreetMap writes them, read by the library of its community.
import OpeningHoursText from 'opening_hours'
import type { OpeningHours, OpeningWindow } from '#contract/opening-hours.ts'

const unknown: OpeningHours = { weekly: null }
/** A week without clock changes and holidays. Monday; months count from 0. */
const week = { year: 2026, month: 5, monday: 15 }
const hourMs = 3_600_000

/**
 * The hours of a usual week. Unknown where they cannot be read, differ between seasons, or depend on an appointment.
 * Rules for public and school holidays are left out.
 */
export function readOsmHours(text: string | undefined): OpeningHours {
  const usual = withoutHolidays(text ?? '')
  if (usual === '') return unknown
  try {
    const hours = new OpeningHoursText(usual, null)
    if (!hours.isWeekStable()) return unknown
    const intervals = hours.getOpenIntervals(dayAt(-1), dayAt(8))
    if (intervals.some(([, , isUncertain]) => isUncertain)) return unknown
    const weekly = Array.from({ length: 7 }, (_, day) => intervals.flatMap(([from, to]) => windowOn(day, from, to)))
    return weekly.some((windows) => windows.length > 0) ? { weekly } : unknown
  } catch {
    return unknown
  }
}

function withoutHolidays(text: string): string {
  return text
    .split(';')
    .map((rule) => rule.trim().replaceAll(/,\s*(PH|SH)\b/g, ''))
    .filter((rule) => rule !== '' && !/^(PH|SH)\b/.test(rule))
    .join('; ')
}

function dayAt(index: number): Date {
  return new Date(week.year, week.month, week.monday + index)
}

/** The part of an interval that belongs to a day: up to six hours past midnight where it begins on that day. */
function windowOn(day: number, from: Date, to: Date): OpeningWindow[] {
  const start = dayAt(day).getTime()
  const opens = from.getTime() - start
  const closes = to.getTime() - start
  if (opens >= 24 * hourMs || closes <= 0) return []
  if (opens >= 0) return closes < 30 * hourMs ? [[clock(opens), clock(closes)]] : [[clock(opens), '24:00']]
  // It began the day before; the hours past midnight are shown there unless it goes on through this day.
  const isShownBefore = opens >= -24 * hourMs && closes < 6 * hourMs
  return isShownBefore ? [] : [['00:00', clock(Math.min(closes, 24 * hourMs))]]
}

function clock(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
