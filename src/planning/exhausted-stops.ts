// Stops where the sights that are open and suit do not fill all days: the plan says so rather than leave people to wonder.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { Itinerary, ItineraryDay } from '#contract/planning/itinerary.ts'
import type { ExhaustedStop } from '#contract/planning/outcome.ts'
import { minVisitShare } from './day-trip.ts'
import { epochDayOf } from './model/clock.ts'
import { openWindows } from './model/open-windows.ts'
import type { PlanningModel, StopModel } from './model/planning-model.ts'
import { restDays } from './rest-days.ts'

/** Minutes of visits that make a day. */
const filledMinutes = 150
/** A single visit has to be longer. */
const longVisit = 180
/** A stop is exhausted once so much of what is open and suits is in the plan: the rest fits no day that is left. */
const usedShare = 0.75

/** In the order of the stops. Days of a journey, with something fixed, and planned half days with a visit are not meant. */
export function exhaustedStops(
  model: PlanningModel,
  { stopOrder, days }: Pick<Itinerary, 'stopOrder' | 'days'>,
): ExhaustedStop[] {
  const travel = travelDays(model, days)
  const light = restDays(model, travel)
  const visited = new Set(
    days.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'visit' ? item.placeId : []))),
  )
  let first = 0
  return stopOrder.flatMap((stopId): ExhaustedStop[] => {
    const stop = model.stops.get(stopId)
    if (!stop) return []
    const stay = Array.from({ length: stop.nights + 1 }, (_, index) => first + index)
    first += stop.nights
    const unfilled = stay.filter((day) => !travel.has(day) && isUnfilled(days[day], light.has(day)))
    if (unfilled.length === 0 || !isUsedUp(model, stop, stay, visited)) return []
    return [{ kind: 'exhausted', stopId, days: unfilled }]
  })
}

/** With the first and the last day, where the hours of a journey bound them. */
function travelDays({ request, dayCount, firstDay }: PlanningModel, days: readonly ItineraryDay[]): Set<number> {
  const moves = days.flatMap(({ items }) => items.filter(({ kind }) => kind === 'move'))
  return new Set([
    ...(request.arrival ? [0] : []),
    ...(request.departure ? [dayCount - 1] : []),
    ...moves.flatMap(({ start, end }) => [start, end].map((time) => epochDayOf(time.slice(0, 10)) - firstDay)),
  ])
}

function isUnfilled(day: ItineraryDay | undefined, isHalfDay: boolean): boolean {
  if (!day || day.items.some(({ kind }) => kind === 'appointment')) return false
  const lasts = day.items.flatMap(({ kind, start, end }) => (kind === 'visit' ? [minutesBetween(start, end)] : []))
  if (isHalfDay) return lasts.length === 0
  if (lasts.length === 1) return lasts.every((minutes) => minutes < longVisit)
  return lasts.reduce((sum, minutes) => sum + minutes, 0) < filledMinutes
}

/** Wall times; a clock change does not matter here. */
function minutesBetween(start: string, end: string): number {
  return (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000
}

function isUsedUp(
  model: PlanningModel,
  stop: StopModel,
  stay: readonly number[],
  visited: ReadonlySet<string>,
): boolean {
  const open = stop.places.filter((place) => visited.has(place.id) || stay.some((day) => isOpenOn(model, place, day)))
  const used = open.filter(({ id }) => visited.has(id)).length
  // Of a stop of which nothing is known, nothing can be used up.
  return used > 0 && used >= usedShare * open.length
}

/** For as long as the shortest visit that makes sense. */
function isOpenOn({ firstDay, zoneOf }: PlanningModel, place: CandidatePlace, day: number): boolean {
  const windows = openWindows(place, zoneOf(place.stopId), firstDay + day)
  return windows?.some(({ open, close }) => close - open >= place.visitMinutes * minVisitShare) ?? true
}
