// When a place that comes for another one can be visited: in the slot that is free now, else where it is open and fits best.
import type { OpeningWindow } from '#contract/opening-hours.ts'
import { minuteOf, scheduleFrom } from '../../itinerary/schedule-at.ts'
import { hoursOfDay } from './day-parts.ts'
import type { PlanItem } from './resolve-items.ts'
import { inTheWay } from './slots.ts'

interface Wanted {
  day: number
  minutes: number
  /** null = not known. */
  open: OpeningWindow[] | null
  /** The start that suits best. */
  near: string
  hours?: { from: string; to: string }
  /** Nothing rather than an overlap. */
  mustFit?: boolean
}

/** Minutes between two starts that are tried. */
const step = 15
/** Minutes to get there and away, where the day has them. */
const way = 30
/** A visit may be as short as these shares of the usual one rather than stand in the way of others. */
const shares = [1, 0.8, 0.6]

/** Times without an overlap where the day has them, else the nearest when the place is open; null where it is closed or must fit. */
export function openSlot(wanted: Wanted, items: readonly PlanItem[]) {
  const { minutes, open, near, hours = hoursOfDay, mustFit = false } = wanted
  const others = items.filter((item) => item.day === wanted.day)
  const starts = startsBetween(minuteOf(hours.from), minuteOf(hours.to)).sort(
    (a, b) => Math.abs(a - minuteOf(near)) - Math.abs(b - minuteOf(near)),
  )
  const find = (length: number, margin: number | null) =>
    starts.find(
      (start) => isOpen(start, length, open) && (margin === null || isFree(start, length, margin, wanted.day, others)),
    )
  for (const margin of [way, 0]) {
    for (const share of shares) {
      const length = Math.ceil((minutes * share) / step) * step
      const start = find(length, margin)
      if (start !== undefined) return scheduleFrom(clock(start), share === 1 ? minutes : length)
    }
  }
  if (mustFit) return null
  const overlapping = find(minutes, null)
  return overlapping === undefined ? null : scheduleFrom(clock(overlapping), minutes)
}

function startsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step)) + 1 }, (_, index) => from + index * step)
}

function isOpen(start: number, minutes: number, open: OpeningWindow[] | null): boolean {
  return open?.some(([from, to]) => minuteOf(from) <= start && start + minutes <= minuteOf(to)) ?? true
}

function isFree(start: number, minutes: number, margin: number, day: number, others: readonly PlanItem[]): boolean {
  const [model] = others
  if (!model) return true
  const times = scheduleFrom(clock(Math.max(0, start - margin)), minutes + margin + Math.min(margin, start))
  return inTheWay({ ...model, ...times, kind: 'attraction', id: '', day }, others).length === 0
}

function clock(minute: number): string {
  return scheduleFrom('00:00', minute).end
}
