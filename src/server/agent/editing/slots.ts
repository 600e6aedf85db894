// Free time of a day, and what stands in the way of an item.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { lengthOf, minuteOf, scheduleFrom } from '../../itinerary/schedule-at.ts'
import type { PlanItem } from './resolve-items.ts'

type Times = Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay'>
interface Span {
  from: number
  to: number
}

/** Minutes of an item without an end. */
const defaultMinutes = 60

/** Minutes since midnight; null for what takes no time of the day: beds, and items without a start. */
function spanOf({ kind, ...times }: Pick<PlanItem, 'kind'> & Times): Span | null {
  if (kind === 'lodging' || times.start === null) return null
  const from = minuteOf(times.start)
  return { from, to: from + (lengthOf(times) ?? defaultMinutes) }
}

/** Items of the same day that go on at the same time, in the order of the day. */
export function inTheWay(item: PlanItem, items: readonly PlanItem[]): PlanItem[] {
  const own = spanOf(item)
  if (!own || item.day === null) return []
  return items.filter((other) => {
    const span = other.id !== item.id && other.day === item.day ? spanOf(other) : null
    return span !== null && span.from < own.to && own.from < span.to
  })
}

/** The first start of a free span of so many minutes; null where the day has none. */
export function freeStart(
  day: number,
  minutes: number,
  items: readonly PlanItem[],
  hours: { from: string; to: string },
): string | null {
  const busy = items.flatMap((item) => (item.day === day ? (spanOf(item) ?? []) : [])).sort((a, b) => a.from - b.from)
  let start = minuteOf(hours.from)
  for (const span of busy) {
    if (span.from >= start + minutes) break
    start = Math.max(start, span.to)
  }
  return start + minutes <= minuteOf(hours.to) ? scheduleFrom('00:00', start).end : null
}

/** Times that lie so many minutes later; null beyond the day. */
export function shifted(times: Times, minutes: number): Times | null {
  if (times.start === null) return null
  const start = minuteOf(times.start) + minutes
  if (start < 0 || start >= 24 * 60) return null
  const at = scheduleFrom('00:00', start).end
  const length = lengthOf(times)
  return length === null ? { start: at, end: null, endsNextDay: false } : scheduleFrom(at, length)
}

export function minutesOf(times: Times): number {
  return lengthOf(times) ?? defaultMinutes
}
