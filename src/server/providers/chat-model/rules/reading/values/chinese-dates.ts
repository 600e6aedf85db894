// Chinese dates with a month: 2月5号到8号, 下个月15号, 明年三月三号.
import { dayFrom } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'
import { range, single } from './date-range.ts'
import { coming } from './day-arithmetic.ts'
import type { TripDates } from './stated-dates.ts'
import { chineseMonth } from './vague-period.ts'

export const hanDay = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
export const hanTo = '[\\s，,]*(?:到|至|-|~|–|—)\\s*'

export function chineseRange(source: MarkedText, today: string): TripDates | null {
  const month = `(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*月|(下个?月|这个?月|本月))`
  const match = source.exec(
    new RegExp(
      `(?:(明年|今年|后年))?${month}\\s*(?:的)?${hanDay}\\s*[日号]?${hanTo}(?:${month}\\s*)?${hanDay}\\s*[日号]?`,
      'u',
    ),
  )
  if (!match) return null
  const from = chineseMonth(match[2], match[3], today)
  const start = coming(today, from, numberOf(match[4]) ?? 0, match[1])
  const endMonth = match[5] || match[6] ? chineseMonth(match[5], match[6], today) : from
  const end = start && dayFrom(Number(start.slice(0, 4)) + (endMonth < from ? 1 : 0), endMonth, numberOf(match[7]) ?? 0)
  return range(start, end)
}

export function chineseDay(source: MarkedText, today: string): TripDates | null {
  const match = source.exec(
    new RegExp(
      `(?<!待到|玩到|住到|留到|直到)(明年|今年|后年)?(?:(?<!\\d)(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*月|(下个?月|这个?月|本月))\\s*${hanDay}\\s*(?:[日号]|(?=出发|开始|走|去|到|$|[，,。\\s]))`,
      'u',
    ),
  )
  return match
    ? single(coming(today, chineseMonth(match[2], match[3], today), numberOf(match[4]) ?? 0, match[1]))
    : null
}
