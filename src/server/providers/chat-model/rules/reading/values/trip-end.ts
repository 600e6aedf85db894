// The last day of a trip whose first one is known: "leaving on the 14th", "fly home on the 8th at 7 pm", 8号晚上7点的飞机回去.
import { dayFrom, daysBetween, weekdayOf } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber, weekdayName, weekdayNumber } from '../text/month-names.ts'
import { numberOf } from '../text/numbers.ts'

const leaving =
  '(?:till|until|til|through|leav(?:e|ing)|go(?:ing)? (?:back|home)|fly(?:ing)? (?:home|back|out)|head(?:ing)? (?:home|back)|return(?:ing)?|depart(?:ing)?|back|home|out|flight|ends?)'
const between = `(?:,? (?:on|at|the|again|is|late|early|in|home|out|back|evening|morning|afternoon|train|flight|${weekdayName}))*`
const english = new RegExp(
  `\\b${leaving}${between},? (?:${monthName} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}|(?:the )?(\\d{1,2})(?:st|nd|rd|th))\\b`,
  'i',
)
const han = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const partOfDay = '(?:早上|上午|中午|下午|傍晚|晚上|夜里|凌晨)?'
const chinese = new RegExp(
  `(?:待到|玩到|住到|留到|直到)(?:${han}月)?${han}[号日]?|(?:${han}月)?${han}[号日](?:周.|星期.|礼拜.)?${partOfDay}[^，,。;；]{0,10}?(?:走|回|离开|返程|飞走|结束)`,
  'u',
)
const englishWeekday = new RegExp(
  `\\b${leaving}(?:,? (?:on|at|the|again|late|early|in|home|out|back|evening|morning|afternoon|night|train|flight|next|following))*,? ${weekdayName}\\b`,
  'gi',
)
const chineseWeekday =
  /(?:(?:周|星期|礼拜)([一二三四五六日天])(?:早上?|上午|中午|下午|晚上?|傍晚)?(?:的?(?:飞机|高铁|火车))?(?:走|回|返|离开|飞回)|(?:待到|玩到|住到|直到)(?:周|星期|礼拜)([一二三四五六日天]))/gu
const mostDays = 60

/** Both days counted; null where no end is said. */
export function readLengthByEnd(source: MarkedText, start: string): number | null {
  const match = english.exec(source.text) ?? chinese.exec(source.text)
  if (!match) return lengthToWeekday(source, start)
  const groups = match.slice(1)
  const isEnglish = english.exec(source.text) !== null
  const [month, day] = isEnglish ? englishDay(groups) : hanDay(groups)
  const end = endAfter(start, month, day)
  const days = end ? daysBetween(start, end) + 1 : 0
  if (days < 1 || days > mostDays) return null
  source.mark(match.index, match.index + match[0].length)
  return days
}

/** "Arrive Friday evening, leave Monday morning": the first such weekday after the start. */
function lengthToWeekday(source: MarkedText, start: string): number | null {
  const last = [...source.text.matchAll(englishWeekday), ...source.text.matchAll(chineseWeekday)].at(-1)
  if (!last) return null
  const han = (last[1] ?? last[2] ?? '').replace('天', '日')
  const weekday = /\p{Script=Han}/u.test(han) ? '一二三四五六日'.indexOf(han) : weekdayNumber(han)
  source.mark(last.index, last.index + last[0].length)
  return ((weekday - weekdayOf(start) + 7) % 7) + 1
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
