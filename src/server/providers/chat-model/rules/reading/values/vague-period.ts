// Periods without a first day: in May, early April, 下个月, 十二月底.
import { addDays, dayFrom } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber } from '../text/month-names.ts'
import { numberOf } from '../text/numbers.ts'
import { coming } from './day-arithmetic.ts'
import { namedWeek } from './named-weeks.ts'
import type { TripDates } from './stated-dates.ts'

export function vaguePeriod(source: MarkedText, today: string): TripDates | null {
  const season = source.exec(
    /\b(?:in |during |this |next |sometime in |the )*(spring|summer|autumn|winter)\b(?! (?:palace|garden|break))|(春天|春季|夏天|夏季|秋天|秋季|冬天|冬季|暑假|寒假)/iu,
  )
  const english = source.exec(
    new RegExp(
      `\\b(?:(early|mid|late|(?:the )?(?:first|second|latter) half of|beginning of|start of|middle of|end of|first week of|last week of|second week of|third week of|fourth week of|1st week of|2nd week of|3rd week of|4th week of)[- ])?(?:in |during )?${monthName}\\b`,
      'i',
    ),
  )
  const isMonth = english && (english[1] || /^(?:in |during )/i.test(english[0]) || english[2]?.length !== 3)
  const chinese =
    source.exec(
      /(?:(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份)?|(下个?月|这个?月|本月))(初|上旬|中旬|下旬|上半月?|下半月?|底|末)?/u,
    ) ?? source.exec(/()()月(初|底)/u)
  if (!chinese && (!english || !isMonth || (/^may$/i.test(english[2] ?? '') && english[0].trim().length === 3)))
    return season ? seasonPeriod(season[1] ?? season[2] ?? '', today) : namedWeek(source, today)
  const month = chinese ? chineseMonth(chinese[1], chinese[2], today) : monthNumber(english?.[2])
  const part = (chinese?.[3] ?? english?.[1] ?? '').toLowerCase()
  const first = coming(today, month, 1, undefined, true)
  if (!first) return null
  const last = addDays(dayFrom(Number(first.slice(0, 4)) + (month === 12 ? 1 : 0), (month % 12) + 1, 1) ?? first, -1)
  const [from, until] = /first half|上半/u.test(part)
    ? [1, 15]
    : /half|下半/u.test(part)
      ? [16, 31]
      : /early|beginning|start|first|1st|初|上旬/u.test(part)
        ? [1, 10]
        : /mid|second|third|2nd|3rd|中旬/u.test(part)
          ? [11, 20]
          : /late|end|last|4th|fourth|底|末|下旬/u.test(part)
            ? [21, 31]
            : [1, 31]
  const earliest = addDays(first, from - 1)
  return {
    period: { earliest: earliest < today ? today : earliest, latest: until === 31 ? last : addDays(first, until - 1) },
  }
}

const seasons: [RegExp, month: number, months: number][] = [
  [/spring|春/iu, 3, 3],
  [/summer|夏/iu, 6, 3],
  [/autumn|秋/iu, 9, 3],
  [/暑假/u, 7, 2],
  [/寒假/u, 1, 2],
  [/winter|冬/iu, 12, 3],
]

function seasonPeriod(name: string, today: string): { period: { earliest: string; latest: string } } | null {
  const [, month = 1, months = 3] = seasons.find(([pattern]) => pattern.test(name)) ?? []
  const earliest = coming(today, month, 1, undefined, true)
  if (!earliest) return null
  const after = month + months - 1
  const end = dayFrom(Number(earliest.slice(0, 4)) + Math.floor(after / 12), (after % 12) + 1, 1)
  return end ? { period: { earliest: earliest < today ? today : earliest, latest: addDays(end, -1) } } : null
}

export function chineseMonth(number: string | undefined, relative: string | undefined, today: string): number {
  const current = Number(today.slice(5, 7))
  if (number) return numberOf(number) ?? 0
  return relative?.startsWith('下') ? (current % 12) + 1 : current
}
