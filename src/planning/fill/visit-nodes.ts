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
  /** By route: instants at which it may begin. */
  startWindows: TimeWindow[][]
}

export function visitNodes(model: PlanningModel, routes: readonly DayRoute[], worth: Worth): VisitNode[] {
  const { request, stops } = model
  const isSoft = request.soft.includes('must-see')
  const stopIds = [...new Set(routes.map(({ stopId }) => stopId))]
  const here = stopIds.map((id) => stops.get(id)).filter((stop) => stop !== undefined)
  const visits = here
    .flatMap((stop) => worth.bestPlaces(stop))
    .map((place): VisitNode => {
      const isWanted = request.mustSee.includes(place.id)
      return {
        kind: 'visit',
        place,
        spot: place,
        minutes: place.visitMinutes,
        score: worth.ofPlace(place) + (isWanted && isSoft ? 500 : 0),
        cost: quote(place.price, request).amount,
        isRequired: isWanted && !isSoft,
        startWindows: routes.map((route) => visitStarts(model, route, place)),
      }
    })
  const meals = request.meals.flatMap((wish) =>
    here
      .flatMap((stop) => worth.bestRestaurants(stop))
      .map(
        (restaurant): VisitNode => ({
          kind: 'meal',
          restaurant,
          wish,
          spot: restaurant,
          minutes: wish.minutes,
          score: worth.ofRestaurant(restaurant),
          cost: quote(restaurant.price, request).amount,
          isRequired: false,
          startWindows: routes.map((route) => mealStarts(model, route, restaurant, wish)),
        }),
      ),
  )
  return [...request.appointments.map((each) => appointmentNode(model, routes, each)), ...visits, ...meals]
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
    spot: appointment,
    minutes: end - start,
    score: 0,
    cost: quote(appointment.price, model.request).amount,
    isRequired: true,
    startWindows: routes.map((route) => (isHere(route) ? [{ open: start, close: start }] : [])),
  }
}
