// Days of the plan that a message points at: day 2, 第二天, the last day, weekdays and dates inside the trip, today and tomorrow.
import { addDays, daysBetween, weekdayOf } from '../../../../../kernel/calendar.ts'
import { monthName, monthNumber, weekdayName, weekdayNumber } from '../text/month-names.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'

export interface TripCalendar {
  today: string
  startDate: string | null
  days: number | null
}

export interface DayMention {
  /** 1 = the first day, -1 = the last. */
  day: number
  start: number
  end: number
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const ordinalWord = `(${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th))`

type Reader = { pattern: RegExp; read: (match: RegExpMatchArray, calendar: TripCalendar) => number | null }
const readers: Reader[] = [
  { pattern: /\bdays? ?(\d{1,2})\b(?!:)/gi, read: ([, day]) => Number(day) },
  { pattern: /\bd(\d{1,2})\b/gi, read: ([, day]) => Number(day) },
  { pattern: new RegExp(`第${chineseNumber}[天日]`, 'gu'), read: ([, day]) => numberOf(day) },
  {
    pattern: new RegExp(`\\b${ordinalWord} (?:day|night|evening|morning|afternoon)\\b`, 'gi'),
    read: ([, word]) => ordinalValue(word),
  },
  { pattern: /[头前](?=[二两]天.{0,3}(?:对调|互换|交换|换))/gu, read: () => 1 },
  { pattern: /(?<=[头前])[二两]天(?=.{0,3}(?:对调|互换|交换|换))/gu, read: () => 2 },
  {
    pattern:
      /\b(?:(?:last|final) (?:day|morning|afternoon)|(?:final|(?:the|our|my) (?:very )?last) (?:night|evening))\b|最后[一1]?[天日晚]|末天/giu,
    read: () => -1,
  },
  {
    pattern:
      /\b(today|tonight|tomorrow|the day after tomorrow|this (?:morning|afternoon|evening))\b|(今[天晚早]|明[天晚早]|后天)/giu,
    read: (match, calendar) => relative(match[0], calendar),
  },
  {
    pattern: new RegExp(`\\b${weekdayName}\\b`, 'gi'),
    read: ([said, name], calendar) =>
      /^(?:sun|mon|sat|wed|fri|thu|tue)$/.test(said) ? null : weekdayIn(weekdayNumber(name), calendar),
  },
  {
    pattern: /(?:周|星期|礼拜)([一二三四五六日天])/gu,
    read: ([, name = ''], calendar) => weekdayIn('一二三四五六日'.indexOf(name.replace('天', '日')), calendar),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}|\\b${monthName} (\\d{1,2})(?:st|nd|rd|th)?\\b`,
      'gi',
    ),
    read: ([, day, month, otherMonth, otherDay], calendar) =>
      dateIn(monthNumber(month ?? otherMonth), Number(day ?? otherDay), calendar),
  },
  {
    pattern: /(\d{1,2})月(\d{1,2})[日号]?/gu,
    read: ([, month, day], calendar) => dateIn(Number(month), Number(day), calendar),
  },
  {
    pattern:
      /(?<![月\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,3})[号](?!楼|线)|(?<![月\d])(\d{1,2})日/gu,
    read: ([, day, other], calendar) => dateIn(null, numberOf(day ?? other) ?? 0, calendar),
  },
  { pattern: /\bthe (\d{1,2})(?:st|nd|rd|th)\b/gi, read: ([, day], calendar) => dateIn(null, Number(day), calendar) },
]

/** One of two days that share a noun: the second of "days 2 and 3", the first of 第一二天 and of "the second and fourth day". */
const twoDays = new RegExp(
  `\\bdays? (\\d{1,2}) ?(?:and|&|with|for) (?:day )?(\\d{1,2})\\b|第([一二三四五六七八九十])[、和跟与]?(?=第?[一二三四五六七八九十]天)|\\b${ordinalWord} and (?:the )?${ordinalWord} days?\\b`,
  'giu',
)

export function dayMentions(text: string, calendar: TripCalendar): DayMention[] {
  const found: DayMention[] = []
  for (const { pattern, read } of readers) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const day = read(match, calendar)
      if (!day || found.some((each) => start < each.end && end > each.start)) continue
      found.push({ day, start, end })
    }
  }
  for (const match of text.matchAll(twoDays)) {
    const [, , second, han, word] = match
    const day = word ? ordinalValue(word) : numberOf(second ?? han)
    const at = second ? match.index + match[0].length - 1 : match.index
    if (day && found.every((each) => each.day !== day)) found.push({ day, start: at, end: at + 1 })
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start, day }, index, all) => all.findIndex((each) => each.day === day && each.start === start) === index)
}

function ordinalValue(word: string | undefined): number {
  const index = ordinals.indexOf((word ?? '').toLowerCase())
  return index >= 0 ? index + 1 : Number.parseInt(word ?? '', 10)
}

function relative(said: string, calendar: TripCalendar): number | null {
  const offset = /after tomorrow|后天/iu.test(said) ? 2 : /tomorrow|明/iu.test(said) ? 1 : 0
  return dayOfDate(addDays(calendar.today, offset), calendar)
}

/** More days than trips of which one speaks by weekday have. */
const aroundToday = 90

/** A calendar in which any day near today is a day of a trip, for a message of a trip that is not known yet. */
export function calendarAround(today: string): TripCalendar {
  return { today, startDate: addDays(today, 1 - aroundToday), days: 2 * aroundToday }
}

/** In words or as a date: "on Tuesday", 昨天, "day one". */
export function namesOtherDay(text: string, today: string): boolean {
  return dayMentions(text, calendarAround(today)).some(({ day }) => day !== aroundToday)
}

/** The last day by its number, as tools without a plan need it. */
export function dayNumber(day: number | undefined, { days }: Pick<TripCalendar, 'days'>): number | undefined {
  return day === -1 ? (days ?? undefined) : day
}

/** Day of the trip; null outside of it. */
export function dayOfDate(date: string, { startDate, days }: TripCalendar): number | null {
  if (!startDate) return null
  const day = daysBetween(startDate, date) + 1
  return day >= 1 && day <= (days ?? 60) ? day : null
}

/** A weekday that the trip has once, or first. */
function weekdayIn(weekday: number, { startDate, days }: TripCalendar): number | null {
  if (!startDate || !days || weekday < 0) return null
  const day = ((weekday - weekdayOf(startDate) + 7) % 7) + 1
  return day <= days ? day : null
}

function dateIn(month: number | null, day: number, { startDate, days }: TripCalendar): number | null {
  if (!startDate || !days) return null
  for (let index = 0; index < days; index += 1) {
    const date = addDays(startDate, index)
    if (Number(date.slice(8)) === day && (month === null || Number(date.slice(5, 7)) === month)) return index + 1
  }
  return null
}
