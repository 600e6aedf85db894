// Dates that are named by a weekday.

import { addDays, weekdayOf } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber, weekdayName, weekdayNumber } from '../text/month-names.ts'
import { numberOf } from '../text/numbers.ts'
import { coming, fromWeekday } from './day-arithmetic.ts'
import { lastWeekday, nthWeekday } from './holidays.ts'
import type { TripDates } from './stated-dates.ts'

const to = '\\s*(?:to|until|till|til|through(?: to)?|thru|and|-|–|—|~)\\s*(?:the |this |next )?'

const counts: Record<string, number> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
}
/** "The second weekend of May", 5月第二个周末. */
export function ordinalWeekday(source: MarkedText, today: string): TripDates | null {
  const match = source.exec(
    new RegExp(
      `\\b(first|second|third|fourth|last|1st|2nd|3rd|4th) (weekend|${weekdayName}) (?:in|of) ${monthName}\\b`,
      'i',
    ),
  )
  const chinese = match
    ? null
    : source.exec(
        /(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份)?的?第([一二三四])个(周末|(?:周|星期)([一二三四五六日天]))/u,
      )
  if (!match && !chinese) return null
  const month = match ? monthNumber(match[4]) : (numberOf(chinese?.[1]) ?? 0)
  const weekday = match ? weekdayNumber(match[3]) : '一二三四五六日'.indexOf((chinese?.[4] ?? '六').replace('天', '日'))
  const isLast = match?.[1]?.toLowerCase() === 'last'
  const count = match ? (counts[match[1]?.toLowerCase() ?? ''] ?? 1) : (numberOf(chinese?.[2]) ?? 1)
  const year = Number(today.slice(0, 4))
  const dayOf = (each: number) => (isLast ? lastWeekday(each, month, weekday) : nthWeekday(each, month, weekday, count))
  const start = [year, year + 1].map(dayOf).find((day) => day !== null && day >= today)
  return start ? { start } : null
}

/** "The second week of February": its first day. */
function weekOfMonth(source: MarkedText, today: string): string | null {
  const match = source.exec(
    new RegExp(`\\b(first|second|third|fourth|1st|2nd|3rd|4th) week (?:of|in) ${monthName}\\b`, 'i'),
  )
  if (!match) return null
  const first = coming(today, monthNumber(match[2]), 1, undefined, true)
  return first && addDays(first, ((counts[match[1]?.toLowerCase() ?? ''] ?? 1) - 1) * 7)
}

/** "Thursday to Sunday", 周五到周日: the next such days. */
export function weekdayRange(source: MarkedText, today: string): TripDates | null {
  const english = source.exec(
    new RegExp(
      `\\b(?:(next|this) )?${weekdayName}(?: (?:morning|lunchtime|afternoon|evening|night))?${to}${weekdayName}\\b`,
      'i',
    ),
  )
  const chinese = english
    ? null
    : source.exec(
        /(下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天])(?:到|至|-)(?:下?(?:周|星期|礼拜))?([一二三四五六日天])/u,
      )
  const han = (day: string | undefined) => '一二三四五六日'.indexOf((day ?? '').replace('天', '日'))
  const [from, until] = english
    ? [weekdayNumber(english[2]), weekdayNumber(english[3])]
    : [han(chinese?.[2]), han(chinese?.[3])]
  if (!english && !chinese) return null
  const base = english && weekOfMonth(source, today)
  if (base) return { start: addDays(base, (from - weekdayOf(base) + 7) % 7), days: ((until - from + 7) % 7) + 1 }
  const isNext = /next|下/iu.test(english?.[1] ?? chinese?.[1] ?? '')
  return { start: fromWeekday(today, from, isNext ? 1 : 0), days: ((until - from + 7) % 7) + 1 }
}
