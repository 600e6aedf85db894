// Dates as people type them in either language.
import { daysBetween } from './calendar-days.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const yearFirst = /^(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*[日号]?$/
const monthFirst = /^(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*[日号]?(?:\s*[-/.,]\s*(?<year>\d{4}))?$/
const namedMonth = /^(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?$/
const dayBeforeName = /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>[a-z]{3,9})\.?(?:,?\s+(?<year>\d{4}))?$/

/**
 * `YYYY-MM-DD` of a typed date: `2026-10-03`, `10/3/2026`, `Oct 3`, `2026年10月3日`. Empty = null. Unreadable = undefined.
 * Without a year it is the next such day from `today` on. Of two numbers the first is the month, unless it cannot be or `dayFirst`.
 */
export function readDay(text: string, today: string, { dayFirst = false } = {}): string | null | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (plain === '') return null
  const form = [yearFirst, monthFirst, namedMonth, dayBeforeName].find((each) => each.test(plain))
  const parts: Partial<Record<string, string>> | undefined = form?.exec(plain)?.groups
  if (!parts) return undefined
  const month = parts.name === undefined ? Number(parts.month) : monthNames.indexOf(parts.name.slice(0, 3)) + 1
  const day = Number(parts.day)
  const isTurned = month > 12 || (dayFirst && form === monthFirst && !/[月日号]/.test(plain) && day <= 12)
  const [realMonth, realDay] = isTurned ? [day, month] : [month, day]
  if (parts.year !== undefined) return dayOf(Number(parts.year), realMonth, realDay)
  const year = Number(today.slice(0, 4))
  // A leap day may be years away.
  const coming = Array.from({ length: 9 }, (_, ahead) => dayOf(year + ahead, realMonth, realDay))
  return coming.find((date) => date !== undefined && daysBetween(today, date) >= 0)
}

/** A date to show how one is written. */
export const exampleDay = '2027-04-05'

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && readDay(text, text) === text
}

/** undefined where the calendar has no such day. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}
