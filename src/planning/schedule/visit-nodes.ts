// The solver’s nodes: visits, meals and appointments with prize, cost and start windows.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { Appointment, MealRequest } from '#contract/planning/request.ts'
import type { Spot } from '#planning/distance.ts'
import { clockMinutesOf, epochDayOf, instantAt } from '#planning/model/clock.ts'
import { intersect, openWindows } from '#planning/model/open-windows.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import { startsWithin, type TimeWindow } from '#planning/solver/problem.ts'
import type { Prizes } from './prize.ts'

type SchedulingInput =
  | { kind: 'visit'; place: CandidatePlace }
  | { kind: 'meal'; restaurant: CandidateRestaurant; wish: MealRequest }
  | { kind: 'appointment'; appointment: Appointment }

export type VisitNode = SchedulingInput & {
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

export function visitNodes(model: PlanningModel, routes: readonly DayRoute[], prizes: Prizes): VisitNode[] {
  const { request, stops } = model
  const stopIds = [...new Set(routes.map(({ stopId }) => stopId))]
  const here = stopIds.map((id) => stops.get(id)).filter((stop) => stop !== undefined)
  const visits = here.flatMap((stop) => {
    const places = prizes.bestPlaces(stop)
    const days = stop.nights + 1
    const turnsOf = turnsFor(model, places, { needed: days * model.pace.visits, most: days })
    return places.flatMap((place) => turnsOf(place).map((turn) => visitNode(model, routes, prizes, place, turn)))
  })
  const meals = here.flatMap((stop) => {
    const restaurants = prizes.bestRestaurants(stop)
    const needed = (stop.nights + 1) * request.meals.length
    const turnsOf = turnsFor(model, restaurants, { needed, most: needed })
    return request.meals.flatMap((wish) =>
      restaurants.flatMap((restaurant) =>
        turnsOf(restaurant).map((turn) => mealNode(model, routes, prizes, { restaurant, wish, turn })),
      ),
    )
  })
  return [...request.appointments.map((each) => appointmentNode(model, routes, each)), ...visits, ...meals]
}

/** Factor of the prize for each further visit of one place. */
const again = 0.6

/** Copies per repeatable place, so that all copies together are twice the demand. */
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
  prizes: Prizes,
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
    score: prizes.ofPlace(place) * again ** turn + (isWanted && isSoft ? 500 : 0),
    cost: quote(place.price, request).amount,
    isRequired: isWanted && !isSoft,
    startWindows: routes.map((route) => visitStarts(model, route, place)),
  }
}

function mealNode(
  model: PlanningModel,
  routes: readonly DayRoute[],
  prizes: Prizes,
  { restaurant, wish, turn }: { restaurant: CandidateRestaurant; wish: MealRequest; turn: number },
): VisitNode {
  return {
    kind: 'meal',
    restaurant,
    wish,
    turn,
    spot: restaurant,
    minutes: wish.minutes,
    score: prizes.ofRestaurant(restaurant) * again ** turn,
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
  wish: MealRequest,
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
