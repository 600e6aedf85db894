// Dates as people type them in either language.
import { addDays, daysBetween } from './calendar-days.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const yearFirst = /^(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*[日号]?$/
const monthFirst = /^(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*[日号]?(?:\s*[-/.,]\s*(?<year>\d{4}))?$/
const namedMonth = /^(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?$/
const dayBeforeName = /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>[a-z]{3,9})\.?(?:,?\s+(?<year>\d{4}))?$/

const relativeDays: Record<string, number> = {
  前天: -2,
  昨天: -1,
  yesterday: -1,
  今天: 0,
  today: 0,
  明天: 1,
  tomorrow: 1,
  后天: 2,
}
/** Days back from today within which a date without a year may as well be the one that has just been. */
const justBeen = 60

/**
 * `YYYY-MM-DD` of a typed date: `2026-10-03`, `10/3/2026`, `Oct 3`, `2026年10月3日`, `tomorrow`. Empty = null. Unreadable = undefined.
 * Without a year it is the next such day from `today` on. Of two numbers the first is the month, unless it cannot be or `dayFirst`.
 */
export function readDay(text: string, today: string, { dayFirst = false } = {}): string | null | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (plain === '') return null
  const away = relativeDays[plain]
  if (away !== undefined) return addDays(today, away)
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

/** The day of the year before that a date without a year may have meant as well; null where only `day` comes to mind. */
export function otherDay(text: string, day: string, today: string): string | null {
  if (/\d{4}/.test(text.normalize('NFKC'))) return null
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const age = isDay(before) ? daysBetween(before, today) : 0
  return age > 0 && age <= justBeen ? before : null
}
