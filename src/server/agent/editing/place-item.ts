// Where an item goes: the day and the times that a target gives it.
import type { EditTarget } from '#contract/agent-tools/edit-itinerary.ts'
import { scheduleFrom } from '../../itinerary/schedule-at.ts'
import { dayPartOf, hoursLeft, hoursOfDay, hoursOfMeal, hoursOfPart } from './day-parts.ts'
import type { EditProblem } from './edit-outcome.ts'
import { type PlanItem, type ReferenceContext, resolveDay } from './resolve-items.ts'
import { freeStart, inTheWay, minutesOf, shifted } from './slots.ts'

type Place = Pick<PlanItem, 'day' | 'start' | 'end' | 'endsNextDay'>

export type Placement = { ok: true; place: Place } | { ok: false; problem: EditProblem }

const untimed = { start: null, end: null, endsNextDay: false }

/** `neighbor`: the item of `before` or `after`. `visitMinutes`: of an item that comes without times; it finds a time of its own. */
export function placeItem(
  item: PlanItem,
  target: EditTarget,
  { items, days, atPresent }: ReferenceContext,
  neighbor: PlanItem | null,
  visitMinutes?: number,
): Placement {
  const minutes = visitMinutes ?? minutesOf(item)
  const { start, end, endsNextDay } = item
  if (target.unscheduled) return { ok: true, place: { day: null, start, end, endsNextDay } }
  const day = neighbor ? neighbor.day : dayOf(item, target, days)
  if (day === undefined) return { ok: false, problem: 'no_such_day' }
  if (target.start) return { ok: true, place: { day, ...scheduleFrom(target.start, minutes) } }
  if (neighbor) return besides(minutes, neighbor, target.before !== undefined)
  if (day === null) return { ok: true, place: { day, start, end, endsNextDay } }
  const others = items.filter(({ id }) => id !== item.id)
  const usual = (target.meal && hoursOfMeal[target.meal]) ?? (target.part && hoursOfPart[target.part])
  if (usual) {
    const hours = hoursLeft(usual, day, atPresent)
    const free = freeStart(day, minutes, others, hours)
    return { ok: true, place: { day, ...scheduleFrom(free ?? hours.from, minutes) } }
  }
  return { ok: true, place: { day, ...timesOnDay(item, { day, atPresent }, others, visitMinutes) } }
}

/** undefined = the plan has no such day. */
function dayOf(item: PlanItem, { day, byDays }: EditTarget, days: number): number | null | undefined {
  if (day !== undefined) return resolveDay(day, days) ?? undefined
  if (byDays === undefined) return item.day
  return item.day === null ? undefined : (resolveDay(Math.max(0, item.day + byDays), days) ?? undefined)
}

/** Keeps its time where that is free on the day, else takes the first free one, of the same part of the day if there is one. */
function timesOnDay(
  item: PlanItem,
  { day, atPresent }: { day: number; atPresent: ReferenceContext['atPresent'] },
  others: readonly PlanItem[],
  visitMinutes: number | undefined,
) {
  const { start, end, endsNextDay } = item
  const minutes = visitMinutes ?? minutesOf(item)
  const stays = start === null ? visitMinutes === undefined : inTheWay({ ...item, day }, others).length === 0
  if (stays) return { start, end, endsNextDay }
  const part = dayPartOf(item)
  const freeIn = (hours: { from: string; to: string }) =>
    freeStart(day, minutes, others, hoursLeft(hours, day, atPresent))
  const free = (part && freeIn(hoursOfPart[part])) ?? freeIn(hoursOfDay)
  return free ? scheduleFrom(free, minutes) : { start, end, endsNextDay }
}

function besides(minutes: number, neighbor: PlanItem, isBefore: boolean): Placement {
  const { day } = neighbor
  if (neighbor.start === null) return { ok: true, place: { day, ...untimed } }
  if (!isBefore) return { ok: true, place: { day, ...scheduleFrom(neighbor.end ?? neighbor.start, minutes) } }
  const times = shifted(scheduleFrom(neighbor.start, minutes), -minutes)
  return times ? { ok: true, place: { day, ...times } } : { ok: false, problem: 'before_midnight' }
}
