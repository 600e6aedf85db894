// Days of a trip that are told one by one or by two ends without a pattern of their own: "the 20th, 21st and 22nd of December",
// "Friday, Saturday and Sunday", 12月5、6、7号, "Boxing Day to New Year's Eve".
import { daysBetween } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber, weekdayName, weekdayNumber } from '../text/month-names.ts'
import { numberOf } from '../text/numbers.ts'
import { coming, fromWeekday, sameMonth } from './day-arithmetic.ts'
import { holidayIn } from './holidays.ts'
import type { TripDates } from './stated-dates.ts'

const th = '(?:st|nd|rd|th)'
const glue = '(?:, ?(?:and )?| and | ?& ?| ?\\+ ?)'
const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const mostDays = 60

export function listedDates(source: MarkedText, today: string): TripDates | null {
  return listedDays(source, today) ?? listedWeekdays(source, today) ?? holidayRange(source, today)
}

function listedDays(source: MarkedText, today: string): TripDates | null {
  const english =
    source.exec(
      new RegExp(
        `\\b(?:the )?(\\d{1,2})${th}?(?:${glue}(?:the )?\\d{1,2}${th}?)*${glue}(?:the )?(\\d{1,2})${th}?(?: of)? ${monthName}`,
        'i',
      ),
    ) ??
    source.exec(
      new RegExp(
        `\\b${monthName} (?:the )?(\\d{1,2})${th}?(?:${glue}(?:the )?\\d{1,2}${th}?)*(?: and | ?& ?)(?:the )?(\\d{1,2})${th}?\\b(?! (?:people|adults|days|nights))`,
        'i',
      ),
    )
  if (english) {
    const [month, first, last] = /^[a-z]/i.test(english[1] ?? '')
      ? english.slice(1)
      : [english[3], english[1], english[2]]
    return spanFrom(coming(today, monthNumber(month), Number(first)), Number(last))
  }
  const chinese = source.exec(
    new RegExp(`(${number})月(?:的)?(${number})[日号]?(?:[、,和](?:${number})[日号]?)*[、,和](${number})[日号]`, 'u'),
  )
  return chinese
    ? spanFrom(coming(today, numberOf(chinese[1]) ?? 0, numberOf(chinese[2]) ?? 0), numberOf(chinese[3]) ?? 0)
    : null
}

function spanFrom(start: string | null, last: number): TripDates | null {
  const end = start && sameMonth(start, last)
  const days = start && end ? daysBetween(start, end) + 1 : 0
  return start && days > 1 && days <= mostDays ? { start, days } : null
}

function listedWeekdays(source: MarkedText, today: string): TripDates | null {
  const match = source.exec(
    new RegExp(
      `\\b${weekdayName}(?:, ?(?:${weekdayName}))*,? (?:and|&|plus) ${weekdayName}\\b(?! (?:evening|morning))`,
      'i',
    ),
  )
  const named = [...(match?.[0] ?? '').matchAll(new RegExp(weekdayName, 'gi'))].map(([name]) => weekdayNumber(name))
  const han = match
    ? null
    : source.exec(/(?:周|星期|礼拜)([一二三四五六日天])(?:[、,和]?(?:周|星期|礼拜)?[一二三四五六日天])+(?![点号月])/u)
  const weekdays = match
    ? named
    : [...(han?.[0] ?? '').matchAll(/(?<=周|星期|礼拜|[、,和])[一二三四五六日天]/gu)].map(([day]) =>
        '一二三四五六日'.indexOf(day.replace('天', '日')),
      )
  const [first] = weekdays
  const isRow = weekdays.every((day, index) => index === 0 || (day - (weekdays[index - 1] ?? 0) + 7) % 7 === 1)
  return first !== undefined && weekdays.length > 1 && isRow
    ? { start: fromWeekday(today, first, 0), days: weekdays.length }
    : null
}

/** Both ends are holidays. */
function holidayRange(source: MarkedText, today: string): TripDates | null {
  const match = /^(.*?)(?: to | until | till | through |到|至)(.*)$/iu.exec(source.text)
  const first = match && holidayIn(match[1] ?? '', today)
  const last = first && holidayIn(match[2] ?? '', first.start)
  if (!match || !first || !last || last.match.index > 6) return null
  const days = daysBetween(first.start, last.start) + 1
  if (days < 2 || days > mostDays) return null
  const end =
    (match[1]?.length ?? 0) +
    (match[0].length - (match[1]?.length ?? 0) - (match[2]?.length ?? 0)) +
    last.match.index +
    last.match[0].length
  source.mark(first.match.index, end)
  return { start: first.start, days }
}
