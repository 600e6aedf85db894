// What can fill the days: sights, meals and appointments, with their worth and the times when they may begin.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { Appointment, MealWish } from '#contract/planning/request.ts'
import type { Spot } from '#planning/distance.ts'
import type { DayRoute } from '#planning/frame/day-routes.ts'
import { clockMinutesOf, epochDayOf, instantAt } from '#planning/model/clock.ts'
import { intersect, openWindows } from '#planning/model/open-windows.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'
import { startsWithin, type TimeWindow } from '#planning/solver/problem.ts'
import type { Worth } from './worth.ts'

type Filling =
  | { kind: 'visit'; place: CandidatePlace }
  | { kind: 'meal'; restaurant: CandidateRestaurant; wish: MealWish }
  | { kind: 'appointment'; appointment: Appointment }

export type VisitNode = Filling & {
  spot: Spot
  minutes: number
  score: number
  cost: number
  isRequired: boolean
  /** 0, and further ones where the same may be visited again. */
  turn: number
  /** By route: instants at which it may begin. */
  startWindows: TimeWindow[][]
}

export function visitNodes(model: PlanningModel, routes: readonly DayRoute[], worth: Worth): VisitNode[] {
  const { request, stops } = model
  const stopIds = [...new Set(routes.map(({ stopId }) => stopId))]
  const here = stopIds.map((id) => stops.get(id)).filter((stop) => stop !== undefined)
  const visits = here.flatMap((stop) => {
    const places = worth.bestPlaces(stop)
    const days = stop.nights + 1
    const turnsOf = turnsFor(model, places, { needed: days * model.pace.visits, most: days })
    return places.flatMap((place) => turnsOf(place).map((turn) => visitNode(model, routes, worth, place, turn)))
  })
  const meals = here.flatMap((stop) => {
    const restaurants = worth.bestRestaurants(stop)
    const needed = (stop.nights + 1) * request.meals.length
    const turnsOf = turnsFor(model, restaurants, { needed, most: needed })
    return request.meals.flatMap((wish) =>
      restaurants.flatMap((restaurant) =>
        turnsOf(restaurant).map((turn) => mealNode(model, routes, worth, { restaurant, wish, turn })),
      ),
    )
  })
  return [...request.appointments.map((each) => appointmentNode(model, routes, each)), ...visits, ...meals]
}

/** The same again is worth this part of the time before. */
const again = 0.6

/** Enough turns that all of them together are twice what is needed, for those that may be visited more than once. */
function turnsFor(
  { request }: PlanningModel,
  all: readonly { id: string }[],
  { needed, most }: { needed: number; most: number },
): (each: { id: string }) => number[] {
  const repeatable = new Set(request.repeatable)
  const count = Math.min(most, Math.max(2, Math.ceil((2 * needed) / Math.max(1, all.length))))
  return ({ id }) => Array.from({ length: repeatable.has(id) ? Math.max(1, count) : 1 }, (_, turn) => turn)
}

function visitNode(
  model: PlanningModel,
  routes: readonly DayRoute[],
  worth: Worth,
  place: CandidatePlace,
  turn: number,
): VisitNode {
  const { request } = model
  const isWanted = turn === 0 && request.mustSee.includes(place.id)
  const isSoft = request.soft.includes('must-see')
  return {
    kind: 'visit',
    place,
    turn,
    spot: place,
    minutes: place.visitMinutes,
    score: worth.ofPlace(place) * again ** turn + (isWanted && isSoft ? 500 : 0),
    cost: quote(place.price, request).amount,
    isRequired: isWanted && !isSoft,
    startWindows: routes.map((route) => visitStarts(model, route, place)),
  }
}

function mealNode(
  model: PlanningModel,
  routes: readonly DayRoute[],
  worth: Worth,
  { restaurant, wish, turn }: { restaurant: CandidateRestaurant; wish: MealWish; turn: number },
): VisitNode {
  return {
    kind: 'meal',
    restaurant,
    wish,
    turn,
    spot: restaurant,
    minutes: wish.minutes,
    score: worth.ofRestaurant(restaurant) * again ** turn,
    cost: quote(restaurant.price, model.request).amount,
    isRequired: false,
    startWindows: routes.map((route) => mealStarts(model, route, restaurant, wish)),
  }
}

/** A day at a stop. */
export type StopDay = Pick<DayRoute, 'stopId' | 'day'>

export function visitStarts(model: PlanningModel, route: StopDay, place: CandidatePlace): TimeWindow[] {
  return place.stopId === route.stopId ? starts(model, route, place, dayWindow(model, route), place.visitMinutes) : []
}

export function mealStarts(
  model: PlanningModel,
  route: StopDay,
  restaurant: CandidateRestaurant,
  wish: MealWish,
): TimeWindow[] {
  if (restaurant.stopId !== route.stopId) return []
  const window = { open: clockOn(model, route, wish.from), close: clockOn(model, route, wish.to) }
  const day = dayWindow(model, route)
  const both = {
    open: wish.kind === 'breakfast' ? window.open : Math.max(window.open, day.open),
    close: Math.min(window.close, day.close),
  }
  return starts(model, route, restaurant, both, wish.minutes)
}

function starts(
  model: PlanningModel,
  route: StopDay,
  place: CandidatePlace | CandidateRestaurant,
  window: TimeWindow,
  minutes: number,
): TimeWindow[] {
  const open = openWindows(place, model.zoneOf(route.stopId), model.firstDay + route.day)
  return startsWithin(intersect(open ?? [window], window), minutes)
}

function dayWindow(model: PlanningModel, route: StopDay): TimeWindow {
  const { start, end } = model.request.dayWindow
  return { open: clockOn(model, route, start), close: clockOn(model, route, end) }
}

function clockOn(model: PlanningModel, route: StopDay, clock: string): number {
  return instantAt(model.zoneOf(route.stopId), model.firstDay + route.day, clockMinutesOf(clock))
}

function appointmentNode(model: PlanningModel, routes: readonly DayRoute[], appointment: Appointment): VisitNode {
  const zone = model.zoneOf(appointment.stopId)
  const epochDay = epochDayOf(appointment.date)
  const start = instantAt(zone, epochDay, clockMinutesOf(appointment.start))
  const end = instantAt(zone, epochDay, clockMinutesOf(appointment.end))
  const isHere = (route: DayRoute) =>
    route.stopId === appointment.stopId && route.day === epochDay - model.firstDay && end > start
  return {
    kind: 'appointment',
    appointment,
    turn: 0,
    spot: appointment,
    minutes: end - start,
    score: 0,
    cost: quote(appointment.price, model.request).amount,
    isRequired: true,
    startWindows: routes.map((route) => (isHere(route) ? [{ open: start, close: start }] : [])),
  }
}
