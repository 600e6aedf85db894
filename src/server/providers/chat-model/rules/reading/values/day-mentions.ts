// Days that an English message names anywhere, and the stay that they bound: "Thu 10 Dec 18:20 … depart Mon 14 Dec", "Dec 26 to
// Jan 1", "we land on the 5th of January and leave on the 9th". Days of something else ("the convention is on the 9th") bound nothing.
import { addDays, dayFrom, daysBetween } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber, weekdayName } from '../text/month-names.ts'
import { coming, comingMonthDay } from './day-arithmetic.ts'
import { holidayIn } from './holidays.ts'
import type { TripDates } from './stated-dates.ts'

interface DayMention {
  start: number
  end: number
  day: number
  /** 0 where none was said. */
  month: number
  year: number
}

const weekday = `(?:\\b${weekdayName},? (?:the )?)?`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const clockOrCount =
  '(?![:\\d]|\\.\\d|,\\d{3}| ?(?:[ap]m\\b|days?\\b|nights?\\b|people\\b|adults?\\b|kids?\\b|pax\\b|of us\\b|euros?\\b|hours?\\b|st\\b|nd\\b|rd\\b|th\\b))'
const forms: [RegExp, (groups: readonly (string | undefined)[]) => Omit<DayMention, 'start' | 'end'>][] = [
  [/\b(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/g, ([y, m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) })],
  [
    /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(20\d\d)\b/g,
    ([d, m, y]) =>
      Number(m) > 12
        ? { year: Number(y), month: Number(d), day: Number(m) }
        : { year: Number(y), month: Number(m), day: Number(d) },
  ],
  [
    new RegExp(`${weekday}\\b${day}(?: of)?[ -]${monthName}(?:,? (20\\d\\d)\\b)?`, 'gi'),
    ([, d, m, y]) => ({ year: Number(y ?? 0), month: monthNumber(m), day: Number(d) }),
  ],
  [
    new RegExp(`${weekday}\\b${monthName} (?:the )?${day}\\b${clockOrCount}(?:,? (20\\d\\d)\\b)?`, 'gi'),
    ([, m, d, y]) => ({ year: Number(y ?? 0), month: monthNumber(m), day: Number(d) }),
  ],
  [
    /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:day|century|floor|birthday|anniversary|arrondissement|visit|time))/gi,
    ([d]) => ({ year: 0, month: 0, day: Number(d) }),
  ],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?= ?(?:to|until|till|through|-|–) ?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthName})`,
      'gi',
    ),
    ([d]) => ({ year: 0, month: 0, day: Number(d) }),
  ],
  [
    /\b(?:begin\w*|start\w*|from|arriv\w*) (?:on |from )?the (\d{1,2})(?=$|[,.;])/gi,
    ([d]) => ({ year: 0, month: 0, day: Number(d) }),
  ],
  // "In February from 5"
  [
    new RegExp(`(?<=\\bin ${monthName}[^.;]{0,12}\\b(?:from|on) )(\\d{1,2})(?=$|[,.;])`, 'gi'),
    ([, d]) => ({ year: 0, month: 0, day: Number(d) }),
  ],
  // After a date with a month, a bare number that ends a range: "Dec 3 - 7"
  [
    new RegExp(
      `(?<=${monthName} \\d{1,2}(?:st|nd|rd|th)? ?(?:to|-|–|until|till|through) ?)${day}\\b${clockOrCount}`,
      'gi',
    ),
    ([, d]) => ({ year: 0, month: 0, day: Number(d) }),
  ],
]

const ends =
  /\b(?:leav\w*|depart\w*|fly(?:ing)? (?:home|back|out)|flight (?:home|back|out)|head\w* (?:home|back)|go(?:ing)? (?:home|back)|return\w*|back|home|out|check(?:ing)?[- ]?out|until|till|til|to|through|thru|end\w*)\b(?: (?:on|at|by|the|is|our|we|at \S+|around|home|back|again|flight|train|morning|evening|afternoon))*[ :,-]*$|(?:-|–|—|\.\.)\s*$/i
const begins =
  /\b(?:land\w*|arriv\w*|get(?:ting)? (?:in|there)|from|start\w*|begin\w*|check(?:ing)?[- ]?in|commenc\w*|between|dates?|when|there|dot|fly(?:ing)? (?:in|there)|leave home)\b[^.;]{0,24}$/i
/** Of one day alone, of which something is told. */
const besides =
  /\b(?:birthday|convention|conference|wedding|concert|match|meeting|exam|party|appointment|show|anniversary|born|died|gig|event|race|marathon|free|except|not|book(?:ed)?|tickets?|reservation)\b[^.;]{0,22}$/i
const aboutIt =
  /^[^.;,]{0,10}\b(?:is|for) (?:the|our|my|a) (?:birthday|convention|conference|wedding|concert|match|meeting|party|show|gig|race)\b/i
const connector = /^\s*(?:to|until|till|til|through|thru|and|-|–|—|~|\.\.\.?)\s*(?:the )?$/i
const mostDays = 60
/** "The conference ends on the 11th, so from the 12th": of several days the one that is said to be the first. */
const isFirstSaid = /\b(?:from|starting|start|beginning|arriving|landing|arrive|land)(?: on)?(?: the)? $/i

export function dayMentions(source: MarkedText, today: string, near: string | null): TripDates | null {
  const { text } = source
  if (/\p{Script=Han}/u.test(text)) return null
  const all = mentionsIn(text)
  const found = all.filter(
    (each) =>
      !besides.test(text.slice(Math.max(0, each.start - 40), each.start)) && !aboutIt.test(text.slice(each.end)),
  )
  const [first] = found
  if (!first) return null
  const isEnd = (mention: DayMention, index: number) =>
    (index > 0 && connector.test(text.slice(found[index - 1]?.end ?? 0, mention.start))) ||
    ends.test(text.slice(Math.max(0, mention.start - 44), mention.start))
  const from =
    found.find(({ start }) => begins.test(text.slice(Math.max(0, start - 44), start))) ??
    found.find((each, index) => !isEnd(each, index))
  if (!from) return bounded(source, found, today, near)
  const said = found.find((each, index) => each.start > from.start && isEnd(each, index))
  const until =
    said ?? (found.length === 2 ? found.find((each) => each !== from && each.start > from.start) : undefined)
  const month =
    from.month ||
    (until?.month && until.day > from.day ? until.month : 0) ||
    (all.find(({ month }) => month > 0)?.month ?? 0)
  const start = firstDay({ ...from, month }, text, today, near)
  if (!start) return null
  const last = until ? dayAfter(start, until) : null
  const days = last ? daysBetween(start, last) + 1 : 0
  const isStay = days > 1 && days <= mostDays
  source.mark(from.start, from.end)
  if (until && isStay) source.mark(until.start, until.end)
  const isFirm = said !== undefined && (month > 0 || (until?.month ?? 0) > 0)
  const isFirst = from !== all[0] && !until && isFirstSaid.test(text.slice(0, from.start))
  return isStay ? { start, days, ...(isFirm && { isFirm }) } : { start, ...(isFirst && { isFirm: true }) }
}

/** "Back home on 22 Feb. We leave on 17 Feb.": the earlier of two days is the first one, in whatever order they come. */
function bounded(
  source: MarkedText,
  found: readonly DayMention[],
  today: string,
  near: string | null,
): TripDates | null {
  if (found.length !== 2) return null
  const days = found.flatMap((each) => firstDay(each, source.text, today, near) ?? []).sort()
  const [start, last] = days
  const length = start && last ? daysBetween(start, last) + 1 : 0
  if (!start || length < 2 || length > mostDays) return null
  for (const each of found) source.mark(each.start, each.end)
  return { start, days: length, isFirm: true }
}

function mentionsIn(text: string): DayMention[] {
  const found: DayMention[] = []
  for (const [pattern, read] of forms)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length]
      if (found.some((each) => start < each.end && end > each.start)) continue
      const value = read(match.slice(1))
      if (value.day >= 1 && value.day <= 31 && value.month <= 12) found.push({ ...value, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** A day without a month lies beside the holiday or in the month that is spoken of, else it is the next one. */
function firstDay({ day: number, month, year }: DayMention, text: string, today: string, near: string | null) {
  if (month > 0) return year > 0 ? dayFrom(year, month, number) : coming(today, month, number)
  const holiday = holidayIn(text, today)?.start
  if (holiday)
    return (
      [...Array(31).keys()]
        .map((shift) => addDays(holiday, (shift % 2 === 0 ? -1 : 1) * Math.ceil(shift / 2)))
        .find((each) => Number(each.slice(8)) === number && each >= today) ?? null
    )
  const named = new RegExp(`\\b(?:in|of|this|next|for|during) ${monthName}`, 'i').exec(text)
  return named ? coming(today, monthNumber(named[1]), number) : comingMonthDay(today, number, near)
}

function dayAfter(start: string, { day: number, month, year }: DayMention): string | null {
  const [startYear = 0, startMonth = 1] = start.split('-').map(Number)
  if (month > 0) return dayFrom(year || startYear + (month < startMonth ? 1 : 0), month, number)
  const same = dayFrom(startYear, startMonth, number)
  return same && same >= start ? same : dayFrom(startYear + (startMonth === 12 ? 1 : 0), (startMonth % 12) + 1, number)
}
