// A week or a weekend that is named without its days: "next week", 下周去, 周末去苏州. The trip lies in it, its first day is open.
import { addDays, weekdayOf } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { fromWeekday } from './day-arithmetic.ts'
import type { TripDates } from './stated-dates.ts'

const week =
  /\b(?:(?:some ?time |any ?time )?(?:in |during |within )?(?:the )?)(this|next|coming|following) week\b(?!end)|\b(the week after next)\b|(下下|下|这|本)个?(?:周|星期|礼拜)(?![一二三四五六日天末])(?:内|里|之内)?/iu
/** 两个周末, 每个周末 and 周末票 name none. */
const hanWeekend = /(?<![\d一二两三四五六每个几哪])周末(?!票|价|加价|愉快|快乐|人)/u

export function namedWeek(source: MarkedText, today: string): TripDates | null {
  const match = source.exec(week)
  if (match) {
    const said = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
    const weeks = /^(?:the week|下下)/u.test(said) ? 2 : /^(?:next|following|coming|下)/u.test(said) ? 1 : 0
    const monday = addDays(today, 7 * weeks - weekdayOf(today))
    const earliest = monday < today ? today : monday
    return { period: { earliest, latest: addDays(monday, 6) } }
  }
  if (!source.has(hanWeekend)) return null
  const saturday = fromWeekday(today, 5, 0)
  return { period: { earliest: addDays(saturday, -1), latest: addDays(saturday, 2), onWeekend: true } }
}
