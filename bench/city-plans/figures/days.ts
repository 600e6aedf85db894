// Figures of single days and plans.
import type { Plan } from '#contract/planning/outcome.ts'
import type { CaseInput } from '../plan-case.ts'
import { type DayView, type Entry, mealsOf, minutesOfClock, visitsOf } from './plan-view.ts'

export const longestGap = 150

/** Waiting with nothing to do within the day asked for, a planned rest, a nap and what the plan says of sleep and rest aside; `null` = none. */
export function gapOf({ busy, pauses }: DayView, { request, planCase }: CaseInput, dayIndex: number): number | null {
  if (isRestDay(request, dayIndex)) return null
  const gaps = busy.slice(1).map((next, index) => {
    // Who is free from noon on has no gap before.
    const dayStart = minutesOfClock(request.dayWindow.start)
    const end = Math.max(dayStart, ...busy.slice(0, index + 1).map((each) => each.end))
    const naps = planCase.nap ? overlap(end, next.start, planCase.nap.map(minutesOfClock)) : 0
    const stated = pauses.reduce((sum, { from, until }) => sum + overlap(end, next.start, [from, until]), 0)
    return stated > 0 ? next.start - end - stated : next.start - end - next.travel - naps
  })
  const worst = Math.max(0, ...gaps)
  return worst > longestGap ? worst : null
}

/** On stays of a week and more, counted from the first full day. */
export function isRestDay({ restEveryDays, stops, arrival }: CaseInput['request'], dayIndex: number): boolean {
  const nights = stops.reduce((sum, stop) => sum + stop.nights, 0)
  const fullDays = dayIndex + (arrival ? 0 : 1)
  return restEveryDays !== null && nights >= 6 && fullDays > 0 && fullDays % restEveryDays === 0
}

function overlap(start: number, end: number, [from = 0, to = 0]: readonly number[]): number {
  return Math.max(0, Math.min(end, to) - Math.max(start, from))
}

/** Meals at a place whose guide entry does not name that meal. */
export function unservedMeals(days: readonly DayView[]): Entry[] {
  return mealsOf(days).filter(({ meal, restaurant }) => meal && restaurant?.meals && !restaurant.meals.includes(meal))
}

export function unusualDinners(days: readonly DayView[], { request }: CaseInput): Entry[] {
  const usual = request.meals.find(({ kind }) => kind === 'dinner')
  if (!usual) return []
  const isUsual = ({ start, end }: Entry) => start >= minutesOfClock(usual.from) && end <= minutesOfClock(usual.to)
  return mealsOf(days).filter((entry) => entry.meal === 'dinner' && !isUsual(entry))
}

export function lodgingBands(plan: Plan, { candidates }: CaseInput): (string | undefined)[] {
  return plan.itinerary.stays.map(({ lodgingId }) => candidates.lodgings.find(({ id }) => id === lodgingId)?.band)
}

/** Mean over the pairs of plans: what they share of the smaller one's visits, icons apart. null = nothing to compare. */
export function overlapOf(views: readonly DayView[][]): number | null {
  const sets = views.map(
    (days) =>
      new Set(
        visitsOf(days)
          .filter(({ place }) => place?.prominence === undefined)
          .map(({ id }) => id),
      ),
  )
  const pairs = sets.flatMap((a, index) => sets.slice(index + 1).map((b) => [a, b] as const))
  const shares = pairs.flatMap(([a, b]) => {
    const smaller = Math.min(a.size, b.size)
    return smaller === 0 ? [] : [[...a].filter((id) => b.has(id)).length / smaller]
  })
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
}
