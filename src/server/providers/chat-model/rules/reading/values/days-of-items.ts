// Over a plan, a date inside the trip is the day of what it stands with: the trip itself moves only where that is said.
import { addDays, daysBetween, weekdayOf } from '../../../../../kernel/calendar.ts'
import { dayMentions } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { unusedWords } from '../text/coverage.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName } from '../text/month-names.ts'
import type { TripDates } from './stated-dates.ts'

const saysStart =
  /\b(?:start|begin)(?:s|ning|ing)?\b|\bset(?:ting)? off\b|\b(?:trip|holiday|vacation|dates?|everything|(?:whole|entire) thing)\b|\b(?:we|i)(?:'ll| will| can| could| want to| have to)*(?: only)? (?:leave|depart)(?! (?:for|from)\b)|\b(?:move|shift|push|postpone|bring) (?:it|this|us) (?:all )?(?:to|back|forward|until)\b|出发|开始|起程|启程|日期|(?:行程|旅行|旅程|整趟|全程|全部|整个).{0,6}[改挪推移延提换到从]/iu

/** A date with nothing beside it is the answer to when the trip is; a range that leaves the trip moves it. */
export function withoutDaysOfItems(dates: TripDates, source: MarkedText, context: ReadingContext): TripDates {
  const { startDate, days, items } = context
  const { days: length = 1 } = dates
  const start = weekdayOfTrip(dates, source, context) ?? dates.start
  if (!start || !startDate || !days || items.length === 0 || saysStart.test(source.text)) return dates
  const first = daysBetween(startDate, start)
  if (first < 0 || first + length > days || unusedWords(source).length === 0) return { ...dates, start }
  const { start: _, days: __, ...others } = dates
  return others
}

const dated = new RegExp(`\\d(?:st|nd|rd|th)\\b|[月号]|\\d-\\d|${monthName}|\\bnext\\b|下`, 'iu')

/** "On Sunday", with no date, is the Sunday of the trip where it has one. */
function weekdayOfTrip({ start, days = 1 }: TripDates, { text }: MarkedText, context: ReadingContext): string | null {
  const { startDate, days: length } = context
  if (!start || !startDate || !length || days > 1 || dated.test(text)) return null
  const first = daysBetween(startDate, start)
  const [day] = dayMentions(text, context)
  if (!day || day.day < 1 || (first >= 0 && first < length)) return null
  const own = addDays(startDate, day.day - 1)
  return weekdayOf(own) === weekdayOf(start) ? own : null
}
