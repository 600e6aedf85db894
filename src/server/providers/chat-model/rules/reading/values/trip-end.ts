// The last day of a trip whose first one is known: "leaving on the 14th", "fly home on the 8th at 7 pm", 8号晚上7点的飞机回去.
import { dayFrom, daysBetween, weekdayOf } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber, weekdayName, weekdayNumber } from '../text/month-names.ts'
import { numberOf } from '../text/numbers.ts'
import { holidaysIn } from './holidays.ts'

const leaving =
  '(?:to|by|till|until|til|through|leav(?:e|ing)|go(?:ing)? (?:back|home)|fly(?:ing)? (?:home|back|out)|head(?:ing)? (?:home|back)|check(?:ing)? out|return(?:ing)?|depart(?:ing)?|back|home|out|flight|airport|ends?)'
const between = `(?:,? (?:on|(?:at|by) \\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|at|the|again|is|late|early|in|home|out|back|of|day|evening|morning|afternoon|train|flight|by|${weekdayName}))*`
const english = new RegExp(
  `\\b${leaving}${between},? (?:${monthName} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}|(?:the )?(\\d{1,2})(?:st|nd|rd|th))\\b`,
  'gi',
)
const han = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const clock =
  '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:点(?:半|[一二三四五]?十[一二三四五六七八九]?分?|[一二三]刻|零?[一二三四五六七八九]分)?|[:：]\\d\\d)(?:\\d\\d分?)?'
const partOfDay = '(?:早上|上午|中午|下午|傍晚|晚上|夜里|凌晨)?'
const chinese = new RegExp(
  `(?:待到|玩到|住到|留到|直到)(?:${han}月)?${han}[号日]|(?:${han}月)?${han}(?:[号日]|(?=走|回))(?:周.|星期.|礼拜.)?${partOfDay}(?:${clock})?[^，,。;；\\d一二三四五六七八九十]{0,10}?(?:的(?:飞机|航班|高铁|火车|动车)|走|回|离开|返程|起飞|飞走|退房|离店|收工|结束|散|解散|之?前.{0,2}(?:到家|回家|回))`,
  'u',
)
const englishWeekday = new RegExp(
  `\\b${leaving}(?:,? (?:on|at|the|again|late|early|in|home|out|back|evening|morning|afternoon|night|train|flight|next|following))*,? ${weekdayName}\\b`,
  'gi',
)
const chineseWeekday =
  /(?:(?:周|星期|礼拜)([一二三四五六日天])(?:早上?|上午|中午|下午|晚上?|傍晚)?(?:[\d一二三四五六七八九十]{1,3}(?:点半?|[:：]\d\d)(?:多|左右)?)?(?:之?前)?(?:的?(?:飞机|高铁|火车|航班))?(?:就|要|再|才)?(?:走|回|返|离开|飞(?!机到)|散)|(?:待到|玩到|住到|直到|呆到|留到)(?:下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天]))/gu
const mostDays = 60

/** Both days counted; null where no end is said. */
export function readLengthByEnd(source: MarkedText, start: string): number | null {
  const later = source.exec(
    /\b(?:back|home|leav\w+|fly\w*|return\w*|depart\w*)\b[^,.;\d]{0,12}\b(\d{1,2}|a) (day|week)s? later\b/i,
  )
  if (later) return (numberOf(later[1]) ?? 1) * (later[2]?.toLowerCase() === 'week' ? 7 : 1) + 1
  const match =
    [...source.text.matchAll(english)].find((each) => !isStart(start, englishDay(each.slice(1)))) ??
    chinese.exec(source.text)
  if (!match) return lengthToHoliday(source, start) ?? lengthToWeekday(source, start)
  const groups = match.slice(1)
  const isEnglish = groups.length > 4
  const [month, day] = isEnglish ? englishDay(groups) : hanDay(groups)
  const end = endAfter(start, month, day)
  const days = end ? daysBetween(start, end) + 1 : 0
  if (days < 1 || days > mostDays) return null
  source.mark(match.index, match.index + match[0].length)
  return days
}

const leavingForHoliday = new RegExp(`\\b(?:${leaving})${between},? (?:the )?$`, 'i')

/** "20 December until Boxing Day", 元旦走. */
function lengthToHoliday(source: MarkedText, start: string): number | null {
  for (const { end, from, until } of holidaysIn(source.text, start)) {
    const [head, tail] = [source.text.slice(0, from), source.text.slice(until)]
    const isEnd =
      leavingForHoliday.test(head) ||
      /(?:到|至|-)$/u.test(head) ||
      /^(?:当天|那天)?[^，,。\d]{0,4}?(?:走|回|离开|返|飞走|结束)/u.test(tail)
    const days = daysBetween(start, end) + 1
    if (!isEnd || days < 2 || days > mostDays) continue
    source.mark(from, until)
    return days
  }
  return null
}

function isStart(start: string, [month, day]: [month: number, day: number]): boolean {
  return Number(start.slice(8)) === day && (month === 0 || Number(start.slice(5, 7)) === month)
}

/** "Arrive Friday evening, leave Monday morning": the first such weekday after the start. */
function lengthToWeekday(source: MarkedText, start: string): number | null {
  const last = [...source.text.matchAll(englishWeekday), ...source.text.matchAll(chineseWeekday)].at(-1)
  if (!last) return null
  const han = (last[1] ?? last[2] ?? '').replace('天', '日')
  const weekday = /\p{Script=Han}/u.test(han) ? '一二三四五六日'.indexOf(han) : weekdayNumber(han)
  source.mark(last.index, last.index + last[0].length)
  // The weekday of the start is the one a week later.
  return ((weekday - weekdayOf(start) + 7) % 7 || 7) + 1
}

/** After the weekday that may stand between: month and day, day and month, or the day alone. */
function englishDay(groups: readonly (string | undefined)[]): [month: number, day: number] {
  const [, monthFirst, dayAfter, dayFirst, monthAfter, dayAlone] = groups
  return [monthNumber(monthFirst ?? monthAfter), Number(dayAfter ?? dayFirst ?? dayAlone)]
}

function hanDay([month, day, otherMonth, otherDay]: readonly (string | undefined)[]): [month: number, day: number] {
  return [numberOf(month ?? otherMonth) ?? 0, numberOf(day ?? otherDay) ?? 0]
}

/** Month 0 is the one of the start, or the next. */
function endAfter(start: string, month: number, day: number): string | null {
  const [year = 0, first = 1] = start.split('-').map(Number)
  if (month > 0) return dayFrom(year + (month < first ? 1 : 0), month, day)
  const same = dayFrom(year, first, day)
  if (same && same >= start) return same
  return dayFrom(year + (first === 12 ? 1 : 0), (first % 12) + 1, day)
}
