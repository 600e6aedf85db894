// The first day of a trip, relative to today: 2026-12-05, 12月5日, 明天, 下周五, Dec 5, 5 December, next Friday, in 3 days.
import { addDays, dayFrom, weekdayOf } from '../../../../kernel/calendar.ts'
import { chineseNumber, englishNumber, numberOf } from './numbers.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const chineseWeekdays = '一二三四五六日'

type Reader = (text: string, today: string) => string | null

const readers: Reader[] = [
  isoDate,
  (text, today) => {
    const match = /(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/u.exec(text)
    return match ? comingDay(today, Number(match[1]), Number(match[2])) : null
  },
  (text, today) => {
    const match = new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'i').exec(text)
    return match ? comingDay(today, monthOf(match[1]), Number(match[2])) : null
  },
  (text, today) => {
    const match = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+${monthName}`, 'i').exec(text)
    return match ? comingDay(today, monthOf(match[2]), Number(match[1])) : null
  },
  (text, today) => {
    if (/大后天/u.test(text)) return addDays(today, 3)
    if (/后天|day after tomorrow/iu.test(text)) return addDays(today, 2)
    return /明天|\btomorrow\b/iu.test(text) ? addDays(today, 1) : null
  },
  (text, today) => {
    const offset = numberOf(
      (new RegExp(`(?<!第)${chineseNumber}\\s*天(?:后|之后|以后)`, 'u').exec(text) ??
        new RegExp(
          `\\b(?:leav|start|begin|depart|go|going|travel)\\w*(?: \\w+){0,2} in ${englishNumber} days\\b`,
          'i',
        ).exec(text))?.[1],
    )
    return offset ? addDays(today, offset) : null
  },
  (text, today) => {
    const match = /(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天末])/u.exec(text)
    if (!match?.[2] || (match[2] === '末' && !match[1])) return null
    const index = match[2] === '末' ? 5 : chineseWeekdays.indexOf(match[2].replace('天', '日'))
    return weekdayFrom(today, index, { 下下: 2, 下: 1 }[match[1] ?? ''] ?? 0)
  },
  (text, today) => {
    const match = /\b(next|this|on|coming)?\s*(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/i.exec(
      text,
    )
    if (!match?.[2] || (!match[1] && !/day$/i.test(match[0]))) return null
    const index = weekdays.indexOf(match[2].slice(0, 3).toLowerCase())
    return weekdayFrom(today, index, match[1]?.toLowerCase() === 'next' ? 1 : 0)
  },
]

/** `YYYY-MM-DD`, today or later. */
export function readStartDate(text: string, today: string): string | undefined {
  for (const read of readers) {
    const day = read(text, today)
    if (day !== null) return day
  }
  return undefined
}

function isoDate(text: string): string | null {
  const match = /\b(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(text)
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

function comingDay(today: string, month: number, day: number): string | null {
  const year = Number(today.slice(0, 4))
  const thisYear = dayFrom(year, month, day)
  return thisYear && thisYear >= today ? thisYear : dayFrom(year + 1, month, day)
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').toLowerCase().slice(0, 3)) + 1
}

/** `index` 0 is Monday; `weeks` 0 is the first such day after today, 1 the one of the next calendar week. */
function weekdayFrom(today: string, index: number, weeks: number): string {
  const current = weekdayOf(today)
  if (weeks > 0) return addDays(today, index - current + weeks * 7)
  return addDays(today, ((index - current + 6) % 7) + 1)
}
