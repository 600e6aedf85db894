// What a card of the trip list says to do next.
import type { TripCard } from '#contract/trip.ts'
import { daysBetween } from '#lib/calendar-days.ts'

/** Its `kind` names the message `trips.next.{kind}`, the rest are its values. */
export type NextStep =
  | { kind: 'dates' | 'plan' | 'ready' }
  | { kind: 'book'; count: number }
  | { kind: 'task'; title: string }
  | { kind: 'today'; day: number; days: number }

type Facts = Pick<
  TripCard,
  'currentStage' | 'startDate' | 'durationDays' | 'itemCount' | 'plannedDays' | 'toBook' | 'nextTask' | 'status'
>

/** `today` is the date at the destination. null for a trip that is over or put away. */
export function findNextStep(trip: Facts, today: string): NextStep | null {
  const { currentStage, startDate, durationDays, itemCount, plannedDays, toBook, nextTask } = trip
  if (trip.status === 'archived' || currentStage === 'post') return nextTask ? { kind: 'task', title: nextTask } : null
  if (currentStage === 'on') {
    const day = startDate ? daysBetween(startDate, today) + 1 : 0
    if (durationDays && day >= 1 && day <= durationDays) return { kind: 'today', day, days: durationDays }
    return nextTask ? { kind: 'task', title: nextTask } : null
  }
  if (itemCount === 0) return { kind: 'plan' }
  if (!startDate) return { kind: 'dates' }
  if (toBook > 0) return { kind: 'book', count: toBook }
  if (nextTask) return { kind: 'task', title: nextTask }
  return { kind: plannedDays < (durationDays ?? 1) ? 'plan' : 'ready' }
}
