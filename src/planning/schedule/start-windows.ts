// When visits and meals may begin on a day: opening hours, day window, daylight and rest.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { MealRequest } from '#contract/planning/request.ts'
import { settlingDays } from '#planning/altitude.ts'
import { isDayTrip } from '#planning/day-trip.ts'
import { bestStart, type Daylight, daylightOn, lightSpan, needsDaylight } from '#planning/daylight.ts'
import { isRestOnSite, tripOpens } from '#planning/far-visit.ts'
import { clockMinutesOf, instantAt } from '#planning/model/clock.ts'
import { intersect, openWindows } from '#planning/model/open-windows.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { firstLights, isLateSight, lateEnd } from '#planning/night-sight.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import { startsWithin, type TimeWindow } from '#planning/solver/problem.ts'

/** Minutes of twilight that plans use: fewer than are allowed, so that a minute more or less does not matter. */
const plannedTwilight = 25

/** A day at a stop. */
export type StopDay = Pick<DayRoute, 'stopId' | 'day' | 'dayOfStay'>

export function visitStarts(model: PlanningModel, on: StopDay, place: CandidatePlace): TimeWindow[] {
  const stop = model.stops.get(place.stopId)
  if (place.stopId !== on.stopId || !stop) return []
  if (!model.request.acclimatized && on.dayOfStay < settlingDays(place, stop)) return []
  const isTrip = isDayTrip(place, stop)
  const { start, end } = model.request.dayWindow
  const ends = isLateSight(place, model.request) ? lateEnd(end) : end
  const dawn = isTrip ? tripOpens(place, stop, frameOf(model)) : start
  const opens = [dawn, firstLights(place) ?? dawn].map((clock) => clockOn(model, on, clock))
  const day = { open: Math.max(...opens), close: clockOn(model, on, ends) }
  const sun = needsDaylight(place) ? lightOn(model, on, place) : null
  const light = sun && lightSpan(sun, plannedTwilight)
  const window = light ? { open: Math.max(day.open, light.open), close: Math.min(day.close, light.close) } : day
  const starts = startsIn(model, on, place, window, place.visitMinutes)
  return restsThere(model, place) ? starts : outsideRest(model, on, starts, place.visitMinutes)
}

/** By the full length of the visit, whatever is planned of it. */
function restsThere(model: PlanningModel, { id }: CandidatePlace): boolean {
  const { request, dayCount, firstDay } = model
  const place = model.byId.places.get(id)
  const stop = place && model.stops.get(place.stopId)
  if (request.rest.length === 0 || !stop) return false
  const { end } = request.dayWindow
  const opens = tripOpens(place, stop, frameOf(model))
  const dates = Array.from({ length: dayCount }, (_, day) => {
    const at = (clock: string) => clockOn(model, { stopId: stop.id, day }, clock)
    return {
      day: { open: at(opens), close: at(end) },
      rests: request.rest.map(({ from, to }) => ({ open: at(from), close: at(to) })),
      open: openWindows(place, model.zoneOf(stop.id), firstDay + day),
    }
  })
  return isRestOnSite(place, stop, frameOf(model), dates)
}

function frameOf({ request, candidates }: PlanningModel) {
  return { request, distance: candidates.distance }
}

/** The starts at which the visit is at its best. */
export function bestStarts(
  model: PlanningModel,
  on: StopDay,
  place: CandidatePlace,
  starts: readonly TimeWindow[],
): TimeWindow[] {
  const context = { at: (clock: string) => clockOn(model, on, clock), light: lightOn(model, on, place) }
  return place.bestTimes.flatMap((time) => {
    const best = bestStart(time, place.visitMinutes, context)
    return best ? closedIntersect(starts, best) : []
  })
}

/** The starts at which a visit of so many minutes overlaps the meal for as long as the meal takes. */
export function startsOverMeal(
  model: PlanningModel,
  on: StopDay,
  meal: MealRequest,
  minutes: number,
  starts: readonly TimeWindow[],
): TimeWindow[] {
  const open = clockOn(model, on, meal.from) + meal.minutes - minutes
  return closedIntersect(starts, { open, close: clockOn(model, on, meal.to) - meal.minutes })
}

export function mealStarts(
  model: PlanningModel,
  on: StopDay,
  restaurant: CandidateRestaurant,
  meal: MealRequest,
): TimeWindow[] {
  return outsideRest(model, on, servingStarts(model, on, restaurant, meal), meal.minutes)
}

/** Whether any restaurant of the stop serves the meal on that day at its hours: when all are closed, eating out is impossible. */
export function isServed(model: PlanningModel, on: StopDay, meal: MealRequest): boolean {
  const window = { open: clockOn(model, on, meal.from), close: clockOn(model, on, meal.to) }
  return (model.stops.get(on.stopId)?.restaurants ?? []).some(
    (restaurant) =>
      (restaurant.meals?.includes(meal.kind) ?? true) &&
      startsIn(model, on, restaurant, window, meal.minutes).length > 0,
  )
}

function servingStarts(
  model: PlanningModel,
  on: StopDay,
  restaurant: CandidateRestaurant,
  meal: MealRequest,
): TimeWindow[] {
  if (restaurant.stopId !== on.stopId || !(restaurant.meals?.includes(meal.kind) ?? true)) return []
  const { start, end } = model.request.dayWindow
  const opens = clockOn(model, on, meal.from)
  const window = {
    open: meal.kind === 'breakfast' ? opens : Math.max(opens, clockOn(model, on, start)),
    close: Math.min(clockOn(model, on, meal.to), clockOn(model, on, end)),
  }
  return startsIn(model, on, restaurant, window, meal.minutes)
}

function startsIn(
  model: PlanningModel,
  on: StopDay,
  spot: CandidatePlace | CandidateRestaurant,
  window: TimeWindow,
  minutes: number,
): TimeWindow[] {
  const open = openWindows(spot, model.zoneOf(on.stopId), model.firstDay + on.day)
  return startsWithin(intersect(open ?? [window], window), minutes)
}

function outsideRest(model: PlanningModel, on: StopDay, starts: TimeWindow[], minutes: number): TimeWindow[] {
  return model.request.rest.reduce((left, { from, to }) => {
    const [begins, ends] = [clockOn(model, on, from), clockOn(model, on, to)]
    return left.flatMap(({ open, close }) =>
      [
        { open, close: Math.min(close, begins - minutes) },
        { open: Math.max(open, ends), close },
      ].filter((window) => window.open <= window.close),
    )
  }, starts)
}

function closedIntersect(starts: readonly TimeWindow[], window: TimeWindow): TimeWindow[] {
  return starts
    .map(({ open, close }) => ({ open: Math.max(open, window.open), close: Math.min(close, window.close) }))
    .filter(({ open, close }) => open <= close)
}

function lightOn(model: PlanningModel, on: StopDay, { position }: CandidatePlace): Daylight | null {
  return position ? daylightOn(clockOn(model, on, '12:00'), position) : null
}

function clockOn(model: PlanningModel, on: Pick<StopDay, 'stopId' | 'day'>, clock: string): number {
  return instantAt(model.zoneOf(on.stopId), model.firstDay + on.day, clockMinutesOf(clock))
}
