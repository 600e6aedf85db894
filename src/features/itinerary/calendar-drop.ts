// What it means to put an item somewhere in the calendar: one step of the plan, so that one undo takes it back.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import { minutesOf, shiftTimes, timeOf } from './calendar-layout.ts'
import type { PlanOp } from './plan-op.ts'

export interface CalendarDrop {
  /** null = unscheduled. */
  day: number | null
  /** Minutes from midnight; null = without a time; 'kept' = as it was. */
  start: number | null | 'kept'
}

/** Minutes: what a drop and a press of a key go by. */
export const calendarStep = 15
const lastStart = 24 * 60 - calendarStep

/** The nearest step within the day. */
export function snapMinutes(minutes: number): number {
  return Math.min(lastStart, Math.max(0, Math.round(minutes / calendarStep) * calendarStep))
}

type Times = Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay'>

const noTimes: Times = { start: null, end: null, endsNextDay: false }

/** Its length stays. */
function timesAt(item: Times, start: CalendarDrop['start']): Times {
  if (start === 'kept') return { start: item.start, end: item.end, endsNextDay: item.endsNextDay }
  if (start === null) return noTimes
  if (item.start === null) return { ...noTimes, start: timeOf(start) }
  return shiftTimes(item, start - minutesOf(item.start)) ?? { ...noTimes, start: timeOf(start) }
}

/** null where nothing changes. */
export function dropOp(items: readonly ItineraryItem[], item: ItineraryItem, drop: CalendarDrop): PlanOp | null {
  const { id, day } = item
  const times = timesAt(item, drop.start)
  const isSameTime = times.start === item.start && times.end === item.end && times.endsNextDay === item.endsNextDay
  if (drop.day === day && isSameTime) return null
  if (drop.day === null) return { type: 'move', id, day: null, before: null }
  const before = nextInTime(items, id, drop.day, times.start)
  if (isSameTime) return { type: 'move', id, day: drop.day, before }
  const place = drop.day === day && isInTime(items, item, times.start) ? {} : { before }
  return { type: 'update', id, patch: { ...times, day: drop.day }, ...place }
}

function othersOf(items: readonly ItineraryItem[], id: string, day: number): ItineraryItem[] {
  return itemsOfDay(items, day).filter((item) => item.id !== id)
}

/** The first of the day that starts later; null = it stands last. */
function nextInTime(items: readonly ItineraryItem[], id: string, day: number, start: string | null): string | null {
  if (start === null) return null
  return othersOf(items, id, day).find((item) => item.start !== null && item.start > start)?.id ?? null
}

/** Where it stands now, what comes before it starts no later and what follows no earlier. */
function isInTime(items: readonly ItineraryItem[], { id, day }: ItineraryItem, start: string | null): boolean {
  if (start === null || day === null) return true
  const inOrder = itemsOfDay(items, day)
  const at = inOrder.findIndex((item) => item.id === id)
  return inOrder.every(
    (other, index) =>
      other.start === null || index === at || (index < at ? other.start <= start : other.start >= start),
  )
}
