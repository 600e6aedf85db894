import type { ItineraryItem } from '#contract/itinerary.ts'
import { representable } from '#contract/money-arithmetic.ts'
import type { StageChecklist } from '#contract/stage.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { daysBetween } from '../kernel/calendar.ts'
import { nextStage } from './stage-machine.ts'

/** The planned cost counts what is in the trip's currency; other currencies are shown at the items themselves. */
export function summarize(currency: string, items: ItineraryItem[], tasks: Task[]): TripDetail['summary'] {
  const amount = items
    .filter(takesPlace)
    .reduce((sum, { cost }) => (cost?.currency === currency ? sum + cost.amount : sum), 0)
  return {
    plannedCost: { amount: representable(amount), currency },
    itemCount: items.length,
    openTaskCount: tasks.filter((task) => task.status === 'todo').length,
  }
}

/** What is left before the current stage can be called done; it informs, it does not forbid. `today`: where the trip is. */
export function checklistOf(trip: TripDetail, today: string): StageChecklist {
  const from = trip.currentStage
  const openTasks = trip.tasks.filter((task) => task.stage === from && task.status === 'todo').length
  const items: StageChecklist['items'] = [{ key: 'open_tasks', done: openTasks === 0, count: openTasks }]
  if (from === 'pre') items.unshift(...planningChecks(trip))
  if (from === 'on') items.unshift(...travelingChecks(trip, today))
  return { from, to: nextStage(from), items }
}

function planningChecks(trip: TripDetail): StageChecklist['items'] {
  const usedDays = new Set(trip.itinerary.map((item) => item.day))
  const days = Array.from({ length: trip.durationDays ?? 0 }, (_, index) => index + 1)
  const count = (matches: (item: ItineraryItem) => boolean) => trip.itinerary.filter(matches).length
  return [
    check('dates', trip.startDate && trip.durationDays ? 0 : 1),
    check('budget', trip.budget ? 0 : 1),
    ...(trip.budget ? [check('over_budget', trip.summary.plannedCost.amount > trip.budget.amount ? 1 : 0)] : []),
    check('empty_days', days.filter((day) => !usedDays.has(day)).length),
    check('unbooked', count(isToBook)),
    check(
      'unscheduled',
      count((item) => item.day === null),
    ),
  ]
}

/** Ending a trip early is possible, but seldom meant. */
function travelingChecks(trip: TripDetail, today: string): StageChecklist['items'] {
  if (!trip.startDate || !trip.durationDays) return []
  const number = daysBetween(trip.startDate, today) + 1
  const ahead = Math.min(trip.durationDays, Math.max(0, trip.durationDays - number))
  return [check('days_ahead', ahead), ...(ahead > 0 ? [check('unbooked', trip.itinerary.filter(isToBook).length)] : [])]
}

const check = (key: StageChecklist['items'][number]['key'], left: number) => ({ key, done: left === 0, count: left })

function isToBook({ booking, outcome }: ItineraryItem): boolean {
  return booking === 'needed' && outcome === null
}
