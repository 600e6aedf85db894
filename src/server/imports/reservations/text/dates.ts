// Days as confirmations write them, in the order of the text.
import { addDays, dayFrom, weekdayOf } from '../../../kernel/calendar.ts'
import { months, weekdays } from './calendar-words.ts'
import { month, patterns, weekday } from './date-patterns.ts'
import { matches, type Span, withoutOverlaps } from './span.ts'

export interface FoundDay extends Span {
  day: string
  /** 0 to 1; low where the year, the order of day and month, or the day of writing had to be assumed. */
  confidence: number
}

export interface DateContext {
  /** The day on which the text was written, or is read. */
  today: string
  /** false: the day of writing is not known, so that relative days are guesses. */
  isDated: boolean
}

export function findDays(text: string, context: DateContext): FoundDay[] {
  const found: FoundDay[] = []
  const add = (match: RegExpExecArray, day: string | null, confidence: number) => {
    if (day) found.push({ start: match.index, end: match.index + match[0].trimEnd().length, day, confidence })
  }
  for (const match of matches(text, patterns.republic))
    add(match, dayOf(String(Number(match[1] ?? match[4]) + 1911), match[2] ?? match[5], match[3] ?? match[6]), 0.95)
  for (const match of matches(text, patterns.isoLike)) add(match, dayOf(match[1], match[2], match[3]), 0.97)
  for (const match of matches(text, patterns.compact)) add(match, dayOf(match[1], match[2], match[3]), 0.9)
  for (const match of matches(text, patterns.numeric)) {
    const read = readNumeric(text, match)
    add(match, read.day, read.confidence)
  }
  const named = [
    ...matches(text, patterns.dayFirst).map((match) => ({
      match,
      day: Number(match[1]),
      month: months[(match[2] ?? '').toLowerCase()] ?? 0,
      year: match[3] ?? shortYear(match[4] ?? match[5] ?? match[6]),
    })),
    ...matches(text, patterns.monthFirst).map((match) => ({
      match,
      day: Number(match[2]),
      month: months[(match[1] ?? '').toLowerCase()] ?? 0,
      year: match[3],
    })),
    ...matches(text, patterns.chinese).map((match) => ({
      match,
      day: Number(match[2]),
      month: Number(match[1]),
      year: nextYear(text, match, context),
    })),
    ...matches(text, patterns.short).map((match) => ({
      match,
      day: Number(match[2]),
      month: Number(match[1]),
      year: undefined,
    })),
  ]
  for (const { match, day, month: monthNumber, year } of named) {
    if (year) add(match, dayFrom(Number(year), monthNumber, day), 0.95)
    else {
      const assumed = nextSuchDay(monthNumber, day, context, weekdayNear(text, match))
      add(match, assumed.day, assumed.confidence)
    }
  }
  for (const match of matches(text, patterns.withWeekday)) {
    const read = readWithWeekday(match, context)
    add(match, read.day, read.confidence)
  }
  for (const { match, days, month: monthNumber, year } of rangesIn(text)) {
    const [first, last] = days.map((each) =>
      year
        ? { day: dayFrom(Number(year), monthNumber, each), confidence: 0.96 }
        : nextSuchDay(monthNumber, each, context, null),
    )
    const middle = match.index + Math.max(1, match[0].search(/-|–|—|to|至|到|~|～|bis|au|入|住|来/iu))
    if (first?.day && last?.day) {
      found.push({ start: match.index, end: middle, day: first.day, confidence: first.confidence })
      const end = match.index + match[0].trimEnd().length
      found.push({ start: middle + 1, end, day: last.day, confidence: last.confidence })
    }
  }
  for (const each of stackedDays(text, context)) found.push(each)
  for (const match of matches(text, patterns.relative))
    add(match, addDays(context.today, relativeDays(match[0])), context.isDated ? 0.75 : 0.5)
  // Beside days in full a weekday only repeats them.
  const coming = new Map<string, string | null>()
  for (const match of found.some(({ confidence }) => confidence > 0.45) ? [] : matches(text, patterns.nextWeekday)) {
    const [words] = match
    if (!coming.has(words)) coming.set(words, comingWeekday(match, context))
    add(match, coming.get(words) ?? null, context.isDated ? 0.55 : 0.4)
  }
  // A day in full before a weekday beside it.
  return withoutOverlaps(
    inNamedYear(found).sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start)),
  )
}

/** A day without a year is that of the same name which is written in full. */
function inNamedYear(days: readonly FoundDay[]): FoundDay[] {
  const full = days.filter(({ confidence }) => confidence > 0.85)
  return days.map((day) => {
    const same = day.confidence > 0.85 ? undefined : full.find((each) => each.day.slice(5) === day.day.slice(5))
    return same ? { ...day, day: same.day, confidence: 0.85 } : day
  })
}

/** "14-16 August", "Aug 14–16", "5月1日-3日". */
function rangesIn(text: string) {
  const named = (name = '') => months[name.toLowerCase()] ?? 0
  return [
    ...matches(text, patterns.dayRange).map((match) => ({
      match,
      days: [Number(match[1]), Number(match[2])],
      month: named(match[3]),
      year: match[4],
    })),
    ...matches(text, patterns.monthRange).map((match) => ({
      match,
      days: [Number(match[2]), Number(match[3])],
      month: named(match[1]),
      year: match[4],
    })),
    ...matches(text, patterns.chineseRange).map((match) => ({
      match,
      days: [Number(match[3]), Number(match[4])],
      month: Number(match[2]),
      year: match[1],
    })),
  ].filter(({ days: [first = 0, last = 0] }) => first < last)
}

const dayOf = (year = '', monthText = '', day = '') => dayFrom(Number(year), Number(monthText), Number(day))

function readNumeric(text: string, match: RegExpExecArray): { day: string | null; confidence: number } {
  const [, first = '', separator, second = '', yearText = ''] = match
  const year = Number(yearText.length === 2 ? `20${yearText}` : yearText)
  const [a, b] = [Number(first), Number(second)]
  const dayFirst = dayFrom(year, b, a)
  const monthFirst = dayFrom(year, a, b)
  if (separator === '.' || a > 12 || !monthFirst) return { day: dayFirst, confidence: 0.92 }
  if (b > 12 || !dayFirst) return { day: monthFirst, confidence: 0.92 }
  if (a === b) return { day: dayFirst, confidence: 0.92 }
  const said = weekdayNear(text, match)
  if (said !== null) {
    if (weekdayOf(dayFirst) === said && weekdayOf(monthFirst) !== said) return { day: dayFirst, confidence: 0.85 }
    if (weekdayOf(monthFirst) === said) return { day: monthFirst, confidence: 0.85 }
  }
  const others = matches(text, patterns.numeric)
  if (others.some(([, day = '']) => Number(day) > 12)) return { day: dayFirst, confidence: 0.8 }
  if (others.some(([, , , day = '']) => Number(day) > 12)) return { day: monthFirst, confidence: 0.8 }
  // American forms come with American clocks and prices.
  const isAmerican = /\d\s?[ap]\.?m\b/i.test(text) && /\$|USD/.test(text) && !/[AC]\$|AUD|NZ\$|£|€/.test(text)
  return { day: isAmerican ? monthFirst : dayFirst, confidence: 0.4 }
}

/** 明年1月2号 */
function nextYear(text: string, { index }: RegExpExecArray, { today, isDated }: DateContext): string | undefined {
  const isNamed = isDated && /明年\s?$/u.test(text.slice(Math.max(0, index - 4), index))
  return isNamed ? String(Number(today.slice(0, 4)) + 1) : undefined
}

/** `27` */
function shortYear(digits: string | undefined): string | undefined {
  return digits === undefined ? undefined : `20${digits}`
}

const weekdayBefore = new RegExp(`(?<!\\p{L})(${weekday})\\.?[,，]?\\s*(?:the |den |le )?$`, 'iu')
const weekdayBehind = new RegExp(`^[\\s,，(（]*(${weekday})(?!\\p{L})`, 'iu')

/** The weekday written right before or after; Monday = 0. */
function weekdayNear(text: string, match: RegExpExecArray): number | null {
  const before = text.slice(Math.max(0, match.index - 14), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 14)
  const named = weekdayBefore.exec(before)?.[1]
  const behind = weekdayBehind.exec(after)?.[1]
  const chinese = /^[\s(（,，]*(?:周|星期|礼拜)?([一二三四五六日天月火水木金土])(?:曜日?)?[)）]?/u.exec(after)
  const isMarked = chinese && /[周期拜(（]/.test(chinese[0])
  if (isMarked) return chineseWeekday(chinese[1] ?? '')
  const word = (named ?? behind)?.toLowerCase()
  return word === undefined ? null : (weekdays[word] ?? null)
}

function chineseWeekday(character: string): number {
  const index = '一二三四五六日'.indexOf(character.replace('天', '日'))
  return index >= 0 ? index : '月火水木金土日'.indexOf(character)
}

/** The first such day that is not over; a weekday that agrees confirms it. */
function nextSuchDay(monthNumber: number, day: number, { today }: DateContext, said: number | null) {
  const year = Number(today.slice(0, 4))
  const options = [year, year + 1, year + 2].flatMap((each) => dayFrom(each, monthNumber, day) ?? [])
  const coming = options.filter((each) => each >= addDays(today, -2))
  const agreeing = said === null ? undefined : coming.find((each) => weekdayOf(each) === said)
  if (agreeing) return { day: agreeing, confidence: 0.8 }
  return { day: coming[0] ?? null, confidence: 0.5 }
}

function readWithWeekday([, name = '', first, slashed, dotted]: RegExpExecArray, context: DateContext) {
  const said = weekdays[name.toLowerCase()] ?? null
  const dayFirst = nextSuchDay(Number(slashed ?? dotted), Number(first), context, said)
  const monthFirst = nextSuchDay(Number(first), Number(slashed), context, said)
  const isMonthFirst = slashed !== undefined && monthFirst.confidence > dayFirst.confidence
  return isMonthFirst || dayFirst.day === null ? monthFirst : dayFirst
}

function relativeDays(word: string): number {
  if (/大后天/.test(word)) return 3
  if (/后天/.test(word)) return 2
  return /明|tomorrow/i.test(word) ? 1 : 0
}

function comingWeekday(match: RegExpExecArray, { today }: DateContext): string | null {
  const [, chineseWeek, chinese, word, name] = match
  const wanted = chinese ? chineseWeekday(chinese) : (weekdays[(name ?? '').toLowerCase()] ?? null)
  if (wanted === null) return null
  const monday = addDays(today, -weekdayOf(today))
  if (chineseWeek === '下') return addDays(monday, 7 + wanted)
  const ahead = (wanted - weekdayOf(today) + 7) % 7
  return addDays(today, ahead + (word?.toLowerCase() === 'next' && ahead < 3 ? 7 : 0))
}

const stacked = new RegExp(
  `^[^\\S\\n]*(\\d{1,2})\\s{3,}(\\d{1,2})(?!\\d|[:：])[^\\n]*\\n\\s*(${month})\\s+(${month})[^\\n]*\\n\\s*(${weekday})\\s+(${weekday})(?!\\p{L})`,
  'gimu',
)

/** Two days in columns: their numbers, below them their months, below those their weekdays. */
function stackedDays(text: string, context: DateContext): FoundDay[] {
  return matches(text, stacked).flatMap((match) => {
    const [whole, one, two, firstMonth = '', secondMonth = '', firstName = '', secondName = ''] = match
    const middle = match.index + whole.toLowerCase().indexOf(firstMonth.toLowerCase()) + firstMonth.length
    const [first, second] = [
      { day: one, month: firstMonth, name: firstName },
      { day: two, month: secondMonth, name: secondName },
    ].map(({ day, month: word, name }) =>
      nextSuchDay(months[word.toLowerCase()] ?? 0, Number(day), context, weekdays[name.toLowerCase()] ?? null),
    )
    if (!first?.day || !second?.day) return []
    return [
      { start: match.index, end: middle, day: first.day, confidence: first.confidence },
      { start: middle + 1, end: match.index + whole.length, day: second.day, confidence: second.confidence },
    ]
  })
}
