// A month and a day of it that stand apart: "ten days in March starting on the 5th", 1月的8号.
import { daysBetween } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber } from '../text/month-names.ts'
import { numberOf } from '../text/numbers.ts'
import { coming, sameMonth } from './day-arithmetic.ts'
import type { TripDates } from './stated-dates.ts'

const day = '(\\d{1,2})(?:st|nd|rd|th)'
const until = `(?:\\s*(?:to|until|till|through|-|–)\\s*(?:the )?${day})?`
const lead = '(?:from|on|starting|start|beginning|arriving)(?: on| from)? the'
const monthFirst = new RegExp(`\\bin ${monthName}[^.;]{0,40}?\\b${lead} ${day}${until}`, 'i')
const dayFirst = new RegExp(`\\b${lead} ${day}${until}\\b[^.;]{0,30}?\\bin ${monthName}`, 'i')
const mostDays = 60

export function dayInNamedMonth(source: MarkedText, today: string): TripDates | null {
  const match = monthFirst.exec(source.text)
  const other = match ? null : dayFirst.exec(source.text)
  const [month, first, last] = match ? match.slice(1) : [other?.[3], other?.[1], other?.[2]]
  const start = first ? coming(today, monthNumber(month), Number(first)) : null
  if (!start) return null
  source.all(new RegExp(`\\bin ${monthName}|\\b${lead} ${day}${until}`, 'gi'))
  const end = last ? sameMonth(start, Number(last)) : null
  const days = end ? daysBetween(start, end) + 1 : 0
  return days > 0 && days <= mostDays ? { start, days } : { start }
}

/** 11号到20号之间都行，三月: a month that stands apart from the days that lie in it; its first day. */
export function loneMonth(source: MarkedText, today: string): string | null {
  if (!/(?<![\d月])(?:\d{1,2}|[一二三四五六七八九十]{1,3})[号日]/u.test(source.text)) return null
  const [month, other] = [
    ...source.text.matchAll(/(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?=[，,。；;\s]|$|去|里|的时候)/gu),
  ]
  if (!month || other || !apart.test(source.text.slice(month.index + month[0].length))) return null
  const first = coming(today, numberOf(month[1]) ?? 0, 1, undefined, true)
  if (first) source.mark(month.index, month.index + month[0].length)
  return first
}
const apart =
  /^(?:$|去|里|的时候|[，,。；;\s](?! ?(?:\d|[一二三四五六七八九十])+[号日]))|^[，,]\s*(?:\d|[一二三四五六七八九十])+[号日]/u
