// Assigns feasible times to the items of one day, as close to their old times as possible.
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import { firstSpot, spotsOf } from '#planning/compose/link-days.ts'
import type { Spot } from '#planning/distance.ts'
import { instantOfLocal, localAt } from '#planning/model/clock.ts'
import { roundUp } from '#planning/model/local-routing.ts'
import { mealStarts, visitStarts } from '#planning/schedule/start-windows.ts'
import { boardingMinutes } from '#planning/skeleton/skeleton.ts'
import type { TimeWindow } from '#planning/solver/problem.ts'
import type { Editor } from './apply-changes.ts'

export type DayEdit = {
  itinerary: Itinerary
  day: number
  items: readonly PlannedItem[]
  /** Ids that must not move in time. */
  fixed: ReadonlySet<string>
  /** Instant before which nothing that is not fixed may start. */
  notBefore?: number
}

/** Items keep their order and, where they can, their start. null = infeasible. */
export function scheduleDay(
  editor: Editor,
  { itinerary, day, items, fixed, notBefore }: DayEdit,
): PlannedItem[] | null {
  const { model, routing } = editor
  let spot: Spot | null = firstSpot(model, itinerary, day)
  let free = Number.NEGATIVE_INFINITY
  const scheduled: PlannedItem[] = []
  for (const item of items) {
    const zone = model.zoneOf(item.stopId)
    const { enter, leave } = spotsOf(model, itinerary.stays, item)
    const way = spot && enter && spot.id !== enter.id ? routing(spot, enter) : null
    const arrival = free + (way?.minutes ?? 0) + boardingFor(editor, item)
    const preferred = instantOfLocal(zone, item.start)
    const endZone = item.kind === 'move' ? model.zoneOf(item.toStopId) : zone
    const minutes = instantOfLocal(endZone, item.end) - preferred
    const start = isFixed(item, fixed)
      ? arrival <= preferred && preferred
      : startBetween(
          startsOf(editor, itinerary, { day, item, minutes }),
          Math.max(arrival, notBefore ?? arrival),
          preferred,
        )
    if (start === false || start === null) return null
    scheduled.push({ ...item, start: localAt(zone, start), end: localAt(endZone, start + minutes) })
    free = start + minutes
    spot = leave
  }
  return scheduled
}

export function isFixed(item: PlannedItem, fixed: ReadonlySet<string>): boolean {
  return fixed.has(item.id) || item.kind === 'move' || item.kind === 'appointment' || isCheckOut(item)
}

function isCheckOut(item: PlannedItem): boolean {
  return item.kind === 'lodging' && item.action === 'check-out'
}

function boardingFor({ model }: Editor, item: PlannedItem): number {
  const leg = item.kind === 'move' ? model.byId.legs.get(item.legId) : undefined
  return leg ? boardingMinutes(leg) : 0
}

/** When the item may begin; null = at any time. */
function startsOf(
  { model }: Editor,
  { stopOrder }: Itinerary,
  { day, item, minutes }: { day: number; item: PlannedItem; minutes: number },
): TimeWindow[] | null {
  const { stopId } = item
  const before = stopOrder.slice(0, Math.max(0, stopOrder.indexOf(stopId)))
  const arrivalDay = before.reduce((sum, id) => sum + (model.stops.get(id)?.nights ?? 0), 0)
  const on = { stopId, day, dayOfStay: day - arrivalDay }
  if (item.kind === 'visit') {
    const place = model.byId.places.get(item.placeId)
    return place ? visitStarts(model, on, { ...place, visitMinutes: minutes }) : []
  }
  if (item.kind === 'meal') {
    const restaurant = model.byId.restaurants.get(item.restaurantId)
    const requested = model.request.meals.find(({ kind }) => kind === item.meal) ?? {
      kind: item.meal,
      from: '00:00',
      to: '29:59',
      minutes,
    }
    return restaurant ? mealStarts(model, on, restaurant, { ...requested, minutes }) : []
  }
  return null
}

/** The first start from `preferred` on that the windows allow, else the latest before it. */
function startBetween(windows: TimeWindow[] | null, earliest: number, preferred: number): number | null {
  const from = Math.max(preferred, earliest === Number.NEGATIVE_INFINITY ? preferred : roundUp(earliest))
  if (!windows) return from
  const later = windows.map(({ open, close }) => ({ start: Math.max(open, from), close })).filter(fits)
  if (later.length > 0) return Math.min(...later.map(({ start }) => start))
  const sooner = windows.filter(({ close }) => close >= earliest).map(({ close }) => close)
  return sooner.length > 0 ? Math.max(...sooner) : null
}

function fits({ start, close }: { start: number; close: number }): boolean {
  return start <= close
}
