// When the trip begins and how long it is, where a role tells which of several dates and numbers of days is meant.
import { addDays, daysBetween, weekdayOf } from '../../../../kernel/calendar.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { RoleSpan } from './roles/role-model.ts'
import type { Slots } from './slots.ts'
import { MarkedText } from './text/marked-text.ts'
import { weekdayName, weekdayNumber } from './text/month-names.ts'
import { readTripDates } from './values/trip-dates.ts'
import { readDays } from './values/trip-days.ts'

type Found = Pick<Slots, 'startDate' | 'days'>

/** Of a date or a length that no pattern knows. */
const sureEnough = 0.8
const mostDays = 60
/** "Five days, no wait, six": what comes after takes it back. */
const repair =
  /\b(?:no|nope|wait|sorry|actually|scratch|rather|better|make (?:it|that)|i mean|not)\b|不对|不是|错|改|应该|还是/iu
const bareWeekday = new RegExp(`^(?:on |the |this |next |coming )*${weekdayName}$`, 'i')
const hanWeekday = /^(?:这|本|下)?个?(?:周|星期|礼拜)([一二三四五六日天])$/u

export function datesByRole(
  spans: readonly RoleSpan[],
  slots: Slots,
  { text, context, use }: { text: string; context: ReadingContext; use: (span: RoleSpan) => void },
): Found {
  const of = (...roles: string[]) =>
    spans.filter(({ role, probability }) => probability >= sureEnough && roles.includes(role))
  const [start] = of('start')
  const [end] = of('end')
  const begins = start && dateIn(start.text, context)
  const ends = end && dateIn(end.text, context)
  const known = slots.startDate
  // "Off home on the 11th, having come on the 8th": what a pattern took for the first day is the last one.
  const isOwn = begins !== undefined && !slots.period && (known === undefined || known === ends)
  if (isOwn && start) use(start)
  if (isOwn && end && ends) use(end)
  const lengths = of('days', 'nights')
  const days = lastLength(lengths, slots, text)
  if (days) for (const span of lengths) use(span)
  const between = isOwn && ends ? daysBetween(begins, ends) + 1 : 0
  const isSpan = lengths.length === 0 && between >= 1 && between <= mostDays
  return {
    ...(isOwn && { startDate: begins }),
    ...(days && { days }),
    ...(!days && isSpan && { days: between }),
  }
}

/** Of several numbers of days the one that the trip shall have: 多请了一天假，改成四天. */
function lastLength(spans: readonly RoleSpan[], slots: Slots, text: string): number | undefined {
  const last = spans.at(-1)
  const before = spans.at(-2)
  if (!last || slots.stops) return undefined
  const days = lengthIn(last)
  if (!before) return slots.days === undefined ? undefined : days
  return repair.test(text.slice(before.end, last.start)) ? days : undefined
}

/** A number alone is one of days here. */
function lengthIn({ role, text }: RoleSpan): number | undefined {
  const unit = role === 'nights' ? 'nights' : 'days'
  return readDays(new MarkedText(/^\d{1,2}$/.test(text) ? `${text} ${unit}` : text))
}

function dateIn(text: string, context: ReadingContext): string | undefined {
  const english = bareWeekday.exec(text)
  const chinese = hanWeekday.exec(text)
  if (!english && !chinese)
    return readTripDates(new MarkedText(text), context.today, context.startDate).start ?? undefined
  const weekday = english
    ? weekdayNumber(english[1])
    : '一二三四五六日'.indexOf((chinese?.[1] ?? '').replace('天', '日'))
  return nearTrip(weekday, context)
}

/** A weekday is one of the trip's own days, or one close to its first day. */
function nearTrip(weekday: number, { startDate, days }: ReadingContext): string | undefined {
  if (!startDate) return undefined
  const ahead = (weekday - weekdayOf(startDate) + 7) % 7
  return addDays(startDate, ahead < (days ?? 0) || ahead <= 3 ? ahead : ahead - 7)
}
