// Holidays that people name as dates, of both calendars: 国庆, 春节, 中秋, Christmas, Easter, Thanksgiving.
import { addDays, dayFrom, weekdayOf } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'

interface Holiday {
  pattern: RegExp
  /** First day of it in that year. */
  in: (year: number) => string | null
}

const fixed = (month: number, day: number) => (year: number) => dayFrom(year, month, day)
const holidays: Holiday[] = [
  {
    pattern: /国庆(?:节|黄金周|长假|假期)?|十一(?:黄金周|长假|假期|期间)|黄金周|\bgolden week\b|\bnational day\b/iu,
    in: fixed(10, 1),
  },
  { pattern: /跨年|\bnew year'?s? eve\b/iu, in: fixed(12, 31) },
  { pattern: /除夕/u, in: (year) => prior(springFestival(year)) },
  { pattern: /春节|过年|大年初一|农历新年|\b(?:chinese|lunar) new year\b|\bspring festival\b/iu, in: springFestival },
  { pattern: /元旦(?:节|假期)?|阳历新年|新年(?!愿|礼)|\bnew year(?:'?s)?(?: day)?\b/iu, in: fixed(1, 1) },
  { pattern: /元宵节?/u, in: (year) => fortnightAfter(springFestival(year)) },
  { pattern: /清明(?:节|假期)?|\bqingming\b/iu, in: fixed(4, 4) },
  {
    pattern:
      /(?<![\d一二三四五六七八九十])五一(?:节|长假|假期|期间|小长假)?|劳动节|\b(?:may day|labou?r day holiday)\b/iu,
    in: fixed(5, 1),
  },
  { pattern: /端午节?|\bdragon boat festival\b/iu, in: (year) => lunarDay(year, 5, 5) },
  { pattern: /七夕节?/u, in: (year) => lunarDay(year, 7, 7) },
  { pattern: /中秋节?|\bmid-?autumn(?: festival)?\b/iu, in: (year) => lunarDay(year, 8, 15) },
  { pattern: /平安夜|圣诞前夜|\bchristmas eve\b/iu, in: fixed(12, 24) },
  { pattern: /圣诞(?:节|假期)?|\b(?:christmas|xmas)\b/iu, in: fixed(12, 25) },
  { pattern: /\bboxing day\b/iu, in: fixed(12, 26) },
  { pattern: /\beaster monday\b/iu, in: (year) => addDays(easterSunday(year), 1) },
  { pattern: /\beaster saturday\b/iu, in: (year) => addDays(easterSunday(year), -1) },
  { pattern: /\bgood friday\b/iu, in: (year) => addDays(easterSunday(year), -2) },
  { pattern: /复活节|\beaster\b/iu, in: easterSunday },
  { pattern: /感恩节|\bthanksgiving\b/iu, in: (year) => nthWeekday(year, 11, 3, 4) },
  { pattern: /万圣节|\bhalloween\b/iu, in: fixed(10, 31) },
  { pattern: /情人节|\bvalentine'?s?(?: day)?\b/iu, in: fixed(2, 14) },
  { pattern: /\bmemorial day\b/iu, in: (year) => lastWeekday(year, 5, 0) },
  { pattern: /\blabou?r day\b/iu, in: (year) => nthWeekday(year, 9, 0, 1) },
  { pattern: /\bfourth of july\b|\bjuly 4th\b|\bindependence day\b/iu, in: fixed(7, 4) },
  { pattern: /\bbastille day\b/iu, in: fixed(7, 14) },
  { pattern: /\bst\.? patrick'?s?(?: day)?\b/iu, in: fixed(3, 17) },
]

/** The next day of the first holiday that the text names, today or later. */
export function holidayIn(text: string, today: string): { start: string; match: RegExpExecArray } | null {
  const year = Number(today.slice(0, 4))
  for (const holiday of holidays) {
    const match = holiday.pattern.exec(text)
    if (!match) continue
    const start = [year, year + 1, year + 2].map(holiday.in).find((day) => day !== null && day >= today)
    if (start) return { start, match }
  }
  return null
}

/** Every holiday that the text names, on its next day from `today` on. */
export function holidaysIn(text: string, today: string): { end: string; from: number; until: number }[] {
  const year = Number(today.slice(0, 4))
  return holidays.flatMap((holiday) => {
    const match = holiday.pattern.exec(text)
    const end = match && [year, year + 1].map(holiday.in).find((day) => day !== null && day >= today)
    return match && end ? [{ end, from: match.index, until: match.index + match[0].length }] : []
  })
}

/** Gregorian calendar; anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayFrom(year, Math.floor(n / 31), (n % 31) + 1) ?? `${year}-04-01`
}

/** `weekday` 0 is Monday; `count` 1 is the first of the month. */
export function nthWeekday(year: number, month: number, weekday: number, count: number): string | null {
  const first = dayFrom(year, month, 1)
  if (!first) return null
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7)
}

export function lastWeekday(year: number, month: number, weekday: number): string | null {
  const next = month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1)
  if (!next) return null
  const last = addDays(next, -1)
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
}

/** Intl errs by a day where the new moon falls near midnight in Beijing (2027), so the coming years are listed. */
const springFestivals = '2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31'.split(
  ' ',
)

function springFestival(year: number): string | null {
  return springFestivals.find((day) => day.startsWith(String(year))) ?? lunarDay(year, 1, 1)
}

/** 春节初三到初七, 大年初二, 正月初五: days of the first lunar month. */
export function lunarNewYearDays(source: MarkedText, today: string): { start: string; days?: number } | null {
  const number = '([一二三四五六七八九十]{1,2})'
  const match = source.exec(
    new RegExp(
      `(?<!月)(?:春节|过年|过完年|大年|正月|年)?初${number}(?:(?:到|至|-)(?:大年|正月)?初?${number}|开始|出发)?`,
      'u',
    ),
  )
  if (!match) return null
  const year = Number(today.slice(0, 4))
  const [from, until] = [numberOf(match[1]) ?? 1, numberOf(match[2])]
  const start = [year, year + 1]
    .map((each) => springFestival(each))
    .flatMap((first) => (first ? [addDays(first, from - 1)] : []))
    .find((day) => day >= today)
  if (!start) return null
  return until && until > from ? { start, days: until - from + 1 } : { start }
}

function fortnightAfter(day: string | null): string | null {
  return day && addDays(day, 14)
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** The day of the Chinese calendar in the Gregorian year. */
function lunarDay(year: number, month: number, day: number): string | null {
  // The first month begins on January 20 at the earliest, and months have 29 days at least.
  let candidate: string | null = addDays(`${year}-01-20`, (month - 1) * 29 + day - 1)
  while (candidate?.startsWith(String(year))) {
    const parts = lunar.formatToParts(new Date(`${candidate}T12:00:00Z`))
    const partOf = (type: string) => parts.find((part) => part.type === type)?.value
    if (partOf('month') === String(month) && partOf('day') === String(day)) return candidate
    candidate = addDays(candidate, 1)
  }
  return null
}

function prior(day: string | null): string | null {
  return day && addDays(day, -1)
}
