// The first day where it is said by something else: by the last day, by another month, or by days and weeks to shift.
import { addDays, dayFrom } from '../../../../../kernel/calendar.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'
import type { TripDates } from './stated-dates.ts'

/** "Five days, ending on 19 December", 12月19号回: the only day that is said is the last one. */
export function startByEnd(
  { text }: MarkedText,
  { start, days: length }: TripDates,
  days: number | undefined,
): string | undefined {
  if (!start || length || !days) return undefined
  const isLast =
    /\b(?:ending|finishing|back(?: home)?|home|return(?:ing)?|must be back)(?: (?:on|by|at the latest on))? (?:the )?(?:\w+day,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)/iu.test(
      text,
    ) || /[号日](?:之?前)?(?:要|得|必须)?(?:回[来去家程]?|返|到家|结束)/u.test(text)
  const isFirst = /\b(?:from|start\w*|leav\w*|begin\w*|arriv\w*|fly\w* out|go(?:ing)? on)\b|出发|开始|从|起/iu.test(
    text,
  )
  return isLast && !isFirst ? addDays(start, 1 - days) : undefined
}

/** "Oops, I meant April", 写错了是4月: the day stays. */
export function otherMonth(
  { text }: MarkedText,
  { start, period }: TripDates,
  { startDate }: ReadingContext,
): string | undefined {
  const isSlip = /\b(?:mean|meant|oops|mistake|wrong|typo)\b|[写说搞打弄]错|不对|应该是/iu.test(text)
  if (start || !period || !startDate || !isSlip) return undefined
  return (
    dayFrom(Number(period.earliest.slice(0, 4)), Number(period.earliest.slice(5, 7)), Number(startDate.slice(8))) ??
    undefined
  )
}

/** "Start a day later", 提前一天出发. */
export function shiftedStart(source: MarkedText, { startDate }: ReadingContext): string | undefined {
  if (!startDate) return undefined
  if (
    source.has(
      /\b(?:back|later by|later) (?:by )?(?:a|1) week\b|\ba week (?:later|back)\b|(?:推迟|延后|往后推|推后|往后延|晚)[一1]?个?(?:周|星期|礼拜)|(?:推迟|延后|晚)7天/iu,
    )
  )
    return addDays(startDate, 7)
  if (
    source.has(
      /\b(?:forward|earlier) (?:a|1) week\b|\ba week (?:earlier|forward)\b|(?:提前|往前提|早)[一1]?个?(?:周|星期|礼拜)/iu,
    )
  )
    return addDays(startDate, -7)
  const days = source.exec(
    /(?:往后[推挪延移拖]|推后|推迟|延后|后延|晚|(往前[提挪移推]|提前|早))([一二两三四五六\d])天/u,
  )
  const count = numberOf(days?.[2])
  if (days && count && count > 1) return addDays(startDate, days[1] ? -count : count)
  if (source.has(/\ba day later\b|(?:推迟|晚|延后)[一1]天|[一1]天后出发/iu)) return addDays(startDate, 1)
  return source.has(/\ba day earlier\b|(?:提前|早)[一1]天/iu) ? addDays(startDate, -1) : undefined
}
