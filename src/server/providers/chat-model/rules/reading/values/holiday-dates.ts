// Trips that begin on a holiday, or some days before one.
import { addDays, daysBetween } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'
import { holidayIn } from './holidays.ts'
import type { TripDates } from './stated-dates.ts'
import { weekdayRange } from './weekday-dates.ts'

/** The first day is a holiday, whatever date follows: "arriving on New Year's Eve, leaving on January 3rd", 圣诞节前两天到. */
export function holidayStart(source: MarkedText, today: string): TripDates | null {
  const found = holidayIn(source.text, today)
  if (!found) return null
  const { index, 0: said } = found.match
  const head = source.text.slice(0, index)
  const tail = source.text.slice(index + said.length)
  const isStart =
    /\b(?:arriv\w+|land\w*|get(?:ting)? (?:in|there)|com(?:e|ing)|start\w*|begin\w*|from|check(?:ing)? in|fly(?:ing)? in)(?: on| at| in| the)*\s$/i.test(
      head,
    ) ||
    /^ ?(?:to|until|till|through|thru|-|–) ?(?!\w* ?eve\b)/iu.test(tail) ||
    /^(?:当天|那天)?(?:前[一两二三四五六七\d]天)?(?:到(?!\d)|出发|开始|起|去)/u.test(tail)
  return isStart ? fromHoliday(source, today) : null
}

const weekAfter = 13
/** The days off that begin with it, where they are more than one. */
const daysOff: readonly [RegExp, number][] = [
  [/五一|劳动节/u, 5],
  [/国庆|十一|黄金周|golden week/iu, 7],
  [/春节|过年|新年|spring festival|lunar|chinese new year/iu, 8],
  [/清明|端午|中秋|元旦/u, 3],
  [/christmas|xmas|圣诞/iu, 2],
]

/** 五一后, "just after Easter": some days after it, not on it. */
export function afterHoliday(source: MarkedText, today: string): TripDates | null {
  const found = holidayIn(source.text, today)
  if (!found) return null
  const { index, 0: said } = found.match
  const tail = /^(?:假期?|长假|节)?(?:之后|以后|过后|过完|结束后?|后(?!天))/u.exec(
    source.text.slice(index + said.length),
  )
  const head =
    /(?<!\b(?:days?|weeks?|night|morning) )\b(?:(?:just|right|shortly|some ?time|soon) )?after (?:the )?$/iu.exec(
      source.text.slice(0, index),
    )
  if (!tail && !head) return null
  source.mark(head?.index ?? index, index + said.length + (tail?.[0].length ?? 0))
  const length = daysOff.find(([name]) => name.test(said))?.[1] ?? 1
  const earliest = addDays(found.start, length)
  return { period: { earliest, latest: addDays(earliest, weekAfter) } }
}

/** A holiday is the first day, or lies within the days of the week that are named. */
export function fromHoliday(source: MarkedText, today: string): TripDates | null {
  const found = holidayIn(source.text, today)
  if (!found) return null
  const end = found.match.index + found.match[0].length
  source.mark(found.match.index, end)
  // 元旦前三天, "two days before Christmas"
  const after = new RegExp(`(?<=^[\\s\\S]{${end}})前${chineseNumber}天`, 'u').exec(source.text)
  const before = new RegExp(
    `(\\d{1,2}|a) days? before (?=[\\s\\S]{${source.text.length - found.match.index}}$)`,
    'i',
  ).exec(source.text)
  // "Easter weekend, Friday to Monday"
  const around = weekdayRange(source, addDays(found.start, -4))
  if (around?.start && Math.abs(daysBetween(around.start, found.start)) <= 3) return around
  const offset = numberOf(after?.[1] ?? before?.[1]) ?? 0
  if (after) source.mark(after.index, after.index + after[0].length)
  if (before) source.mark(before.index, before.index + before[0].length)
  return { start: addDays(found.start, -offset) }
}

/** 圣诞去，24到27号: the month is the one of the holiday. */
export function daysAtHoliday(source: MarkedText, today: string): TripDates | null {
  const holiday = holidayIn(source.text, today)
  const match = new RegExp(
    `(?<![\\d月第点])${chineseNumber}[号日]?\\s*(?:到|至|-|~)\\s*${chineseNumber}[号日]`,
    'u',
  ).exec(source.text)
  if (!holiday || !match || /月/u.test(source.text)) return null
  const [first, last] = [numberOf(match[1]) ?? 0, numberOf(match[2]) ?? 0]
  const start = Array.from({ length: 15 }, (_, index) => addDays(holiday.start, index - 7)).find(
    (each) => Number(each.slice(8)) === first,
  )
  if (!start) return null
  source.mark(match.index, match.index + match[0].length)
  source.mark(holiday.match.index, holiday.match.index + holiday.match[0].length)
  return last > first ? { start, days: last - first + 1 } : { start }
}
