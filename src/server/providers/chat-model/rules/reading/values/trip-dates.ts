// The dates of a trip: a first day, a range, or a period in which it shall lie, relative to today.
import * as chrono from 'chrono-node'
import { addDays, dayFrom } from '../../../../../kernel/calendar.ts'
import { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber, weekdayName, weekdayNumber } from '../text/month-names.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'
import { chineseDay, chineseRange, hanDay, hanTo } from './chinese-dates.ts'
import { range, single } from './date-range.ts'
import { coming, comingMonthDay, fromWeekday, later, sameMonth } from './day-arithmetic.ts'
import { dayMentions } from './day-mentions.ts'
import { asWindow } from './flexible-dates.ts'
import { afterHoliday, daysAtHoliday, fromHoliday, holidayStart } from './holiday-dates.ts'
import { holidayIn, lunarNewYearDays } from './holidays.ts'
import { listedDates } from './listed-dates.ts'
import { dayInNamedMonth, loneMonth } from './month-and-day.ts'
import { numericDates } from './numeric-dates.ts'
import type { TripDates } from './stated-dates.ts'
import { readLengthByEnd } from './trip-end.ts'
import { vaguePeriod } from './vague-period.ts'
import { ordinalWeekday, weekdayRange } from './weekday-dates.ts'

/** `near` is the first day that is known so far: a bare day of the month lies in its month. */
type Reader = (source: MarkedText, today: string, near: string | null) => TripDates | null
const th = '(?:st|nd|rd|th)?'
const to = `\\s*(?:to|until|till|til|through|thru|and|-|–|—|~)\\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?`

const readers: Reader[] = [
  (source) => {
    const match = source.exec(
      /\b(20\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})[日号]?(?:\s*(?:到|至|to|-|~|–|—)\s*(?:(20\d\d)[-/.年])?(?:(\d{1,2})[-/.月])?(\d{1,2})[日号]?)?/iu,
    )
    if (!match) return null
    return range(
      dayFrom(Number(match[1]), Number(match[2]), Number(match[3])),
      match[6] ? dayFrom(Number(match[4] ?? match[1]), Number(match[5] ?? match[2]), Number(match[6])) : null,
    )
  },
  numericDates,
  daysAtHoliday,
  lunarNewYearDays,
  afterHoliday,
  holidayStart,
  listedDates,
  chineseRange,
  chineseDay,
  ordinalWeekday,
  dayInNamedMonth,
  englishRange,
  (source, today) => {
    const match =
      source.exec(
        new RegExp(
          `\\b${monthName}\\s+(?:the )?(\\d{1,2})${th}\\b(?:,? (20\\d\\d)\\b)?(?!\\s*(?:days|nights|people|adults|kids|[ap]m\\b)|:\\d|\\.\\d\\d ?[ap]m)`,
          'i',
        ),
      ) ?? null
    return match ? single(inYear(match[3], coming(today, monthNumber(match[1]), Number(match[2])))) : null
  },
  (source, today) => {
    const match = source.exec(new RegExp(`\\b(\\d{1,2})${th}(?: of)? ${monthName}\\b(?:,? (20\\d\\d)\\b)?`, 'i'))
    return match ? single(inYear(match[3], coming(today, monthNumber(match[2]), Number(match[1])))) : null
  },
  fromHoliday,
  (source, today, near) => {
    const match = source.exec(
      new RegExp(
        `\\b${weekdayName},? (?:the )?(\\d{1,2})${th}(?:${to}(\\d{1,2})${th})?\\b(?! ?(?:am|pm|:|days|nights|people|adults|euros?|week))`,
        'i',
      ),
    )
    if (!match || (!match[3] && !/(?:st|nd|rd|th)$/i.test(match[0]))) return null
    const start = comingMonthDay(today, Number(match[2]), near)
    return range(start, match[3] && start ? sameMonth(start, Number(match[3])) : null)
  },
  weekdayRange,
  relativeDay,
  (source, today, near) => {
    const match = source.exec(
      new RegExp(
        `(?:\\b(?<!\\b(?:home|back|out) )(?:from|on|of|starting|start|leaving|by|to|so|it's|it is|arrive|arriving|meant|mean|said|be|for|weekend of)(?: on)? |^|, ?)the (\\d{1,2})(?:st|nd|rd|th)(?:${to}(\\d{1,2})${th})?\\b`,
        'i',
      ),
    )
    if (!match) return null
    const start = comingMonthDay(today, Number(match[1]), near)
    return range(start, match[2] && start ? sameMonth(start, Number(match[2])) : null)
  },
  (source, today, near) => {
    const match =
      source.exec(new RegExp(`(?<![\\d月第点])${hanDay}[号日]${hanTo}${hanDay}[号日]?`, 'u')) ??
      source.exec(new RegExp(`(?<![\\d月第点:：.])${hanDay}${hanTo}${hanDay}号`, 'u')) ??
      source.exec(new RegExp(`(?<![\\d月第点年])${hanDay}号(?!楼|线|馆|店)()`, 'u'))
    if (!match) return null
    const start = comingMonthDay(today, numberOf(match[1]) ?? 0, near)
    return range(start, match[2] && start ? sameMonth(start, numberOf(match[2]) ?? 0) : null)
  },
  vaguePeriod,
  chronoDay,
]

export function readTripDates(source: MarkedText, today: string, near: string | null = null): TripDates {
  return asWindow(source, statedDates(source, today, near))
}

function statedDates(source: MarkedText, today: string, near: string | null): TripDates {
  const last = near === null ? null : readLastDay(source, today, near)
  if (last) return last
  const dates = patternDates(source, today, near)
  const isHoliday = dates.start !== undefined && holidayIn(source.text, today)?.start === dates.start
  const named = dayMentions(source, today, near)
  if (named?.isFirm) return withEnd(source, named)
  if (dates.start && dates.days && !isHoliday) return dates
  const isBetter = named && (named.days || !dates.start || isHoliday || fullDate.test(source.text))
  return isBetter ? withEnd(source, named) : dates
}

/** Who leaves may set off from home; who goes back ends the trip. */
const leaves = /\b(?:home|back|return\w*|check(?:ing)? out|stay\w*(?: on)? (?:until|till|to))\b|回|返|待到|玩到|住到/iu
const moves = /\b(?:change|move|shift|push|instead|start\w*)\b|改|推迟|提前|换成|出发/iu

/** "We fly home on the 17th", of a trip whose first day is known: no day but the last one is named. */
function readLastDay(source: MarkedText, today: string, near: string): TripDates | null {
  const { text } = source
  if (!leaves.test(text) || moves.test(text)) return null
  const copy = new MarkedText(text)
  const days = readLengthByEnd(copy, near)
  if (!days || days < 2) return null
  const blank = [...text].map((letter, index) => (copy.isUsed(index, index + 1) ? ' ' : letter)).join('')
  const other = new MarkedText(blank)
  if (patternDates(other, today, near).start ?? dayMentions(other, today, near)) return null
  readLengthByEnd(source, near)
  return { days }
}

/** As it is written in much of Europe, the day first. */
const fullDate = /(?<![\d.])\d{1,2}\.\d{1,2}\.20\d\d\b/

function patternDates(source: MarkedText, today: string, near: string | null): TripDates {
  const month = loneMonth(source, today)
  for (const read of readers) {
    const dates = read(source, today, month ?? near)
    if (dates) return withEnd(source, dates)
  }
  return {}
}

/** Weekdays beside a date say the same; a day of leaving gives the length. */
function withEnd(source: MarkedText, dates: TripDates): TripDates {
  const days = dates.start && !dates.days ? readLengthByEnd(source, dates.start) : null
  source.all(new RegExp(`\\b${weekdayName}\\b|(?:周|星期|礼拜)[一二三四五六日天]`, 'giu'))
  return days && days > 1 ? { ...dates, days } : dates
}

function inYear(year: string | undefined, day: string | null): string | null {
  return year && day ? `${year}${day.slice(4)}` : day
}

/** The year stands behind the day that it belongs to, or once behind the whole range. */
const ofYear = '(?:,? (20\\d\\d)\\b)?'

function englishRange(source: MarkedText, today: string): TripDates | null {
  const first = source.exec(
    new RegExp(
      `\\b${monthName}\\s+(\\d{1,2})${th}${ofYear}${to}(?:${monthName}\\s+)?(\\d{1,2})${th}\\b(?!:)${ofYear}`,
      'i',
    ),
  )
  if (first) {
    const [, month, day, year, toMonth, toDay, toYear] = first
    return spread(
      today,
      { month: monthNumber(month), day: Number(day), year },
      { month: monthNumber(toMonth ?? month), day: Number(toDay), year: toYear },
    )
  }
  const second = source.exec(
    new RegExp(
      `\\b(\\d{1,2})${th}(?: of)?(?: ${monthName}${ofYear})?${to}(\\d{1,2})${th}(?: of)? ${monthName}\\b${ofYear}`,
      'i',
    ),
  )
  if (!second) return null
  const [, day, month, year, toDay, toMonth, toYear] = second
  return spread(
    today,
    { month: monthNumber(month ?? toMonth), day: Number(day), year },
    { month: monthNumber(toMonth), day: Number(toDay), year: toYear },
  )
}

interface StatedDay {
  month: number
  day: number
  year: string | undefined
}

function spread(today: string, from: StatedDay, to: StatedDay): TripDates | null {
  const turns = to.month < from.month ? 1 : 0
  const year = from.year ?? (to.year && String(Number(to.year) - turns))
  const start = inYear(year, coming(today, from.month, from.day))
  if (!start) return null
  return range(start, dayFrom(Number(start.slice(0, 4)) + turns, to.month, to.day))
}

function relativeDay(source: MarkedText, today: string): TripDates | null {
  if (source.has(/大后天/u)) return { start: addDays(today, 3) }
  if (source.has(/后天|\bday after tomorrow\b/iu)) return { start: addDays(today, 2) }
  if (source.has(/明[天晚早](?!气)|明日|\btomorrow\b/iu)) return { start: addDays(today, 1) }
  const english = source.exec(
    /\b(?:(?:leav|start|begin|depart|go|going|travel)\w*(?: \w+){0,2} )?in (\d+|a|about a|an) (?:(?<=(?:leav|start|begin|depart|go|travel)\w*(?: \w+){0,2} in (?:\d+|an?|about a) )(day)|(week|month))s?(?: time|'s? time)?\b(?! (?:in|trip))|\b(\d+|a) (day|week|month)s? from (?:now|today)\b/i,
  )
  if (english)
    return later(today, numberOf(english[1] ?? english[4]) ?? 1, english[2] ?? english[3] ?? english[5] ?? '')
  const chinese = source.exec(new RegExp(`(?<!第)${chineseNumber}\\s*个?(天|周|星期|礼拜|月)(?:后|之后|以后)`, 'u'))
  if (chinese) return later(today, numberOf(chinese[1]) ?? 1, { 天: 'day', 月: 'month' }[chinese[2] ?? ''] ?? 'week')
  const han = [...source.text.matchAll(/(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天末])/gu)].find(
    ([, when, day]) => day !== '末' || when,
  )
  if (han?.[2]) {
    source.mark(han.index, han.index + han[0].length)
    const index = han[2] === '末' ? 5 : '一二三四五六日'.indexOf(han[2].replace('天', '日'))
    return { start: fromWeekday(today, index, { 下下: 2, 下: 1 }[han[1] ?? ''] ?? 0) }
  }
  const weekend = source.exec(/\b(this|next|coming) weekend\b/i)
  if (weekend) return { start: fromWeekday(today, 5, weekend[1]?.toLowerCase() === 'next' ? 1 : 0) }
  const named = source.exec(
    new RegExp(`\\b(?:(next|this|on|coming) )?(?:${weekdayName})\\b(?! (?:in|of) ${monthName})`, 'i'),
  )
  if (named) return { start: fromWeekday(today, weekdayNumber(named[2]), named[1]?.toLowerCase() === 'next' ? 1 : 0) }
  return null
}

/** What the patterns above do not know, English only. */
function chronoDay(source: MarkedText, today: string): TripDates | null {
  if (/\p{Script=Han}/u.test(source.text)) return null
  for (const found of chrono.strict.parse(source.text, new Date(`${today}T12:00:00Z`), { forwardDate: true })) {
    if (
      /\b(?:days?|weeks?|months?|hours?|minutes?)\b|^(?:24\/7|1\/2)$/i.test(found.text) ||
      !found.start.isCertain('day') ||
      !found.start.isCertain('month')
    )
      continue
    source.mark(found.index, found.index + found.text.length)
    const dayOf = (parts: chrono.ParsedComponents) =>
      dayFrom(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0)
    return range(dayOf(found.start), found.end ? dayOf(found.end) : null)
  }
  return null
}
