// A month and a day of it that stand apart: "ten days in March starting on the 5th", 1月的8号.
import { daysBetween } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber } from '../text/month-names.ts'
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
