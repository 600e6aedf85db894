// The solver’s nodes: visits, meals and appointments with prize, cost and start windows.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { Appointment, MealRequest } from '#contract/planning/request.ts'
import { isDayTrip, isFar } from '#planning/day-trip.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { clockMinutesOf, epochDayOf, instantAt } from '#planning/model/clock.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { TimeWindow } from '#planning/solver/problem.ts'
import { dinnerBefore, type EarlyDinner } from './early-dinner.ts'
import type { Prizes } from './prize.ts'
import { mealStarts } from './start-windows.ts'
import type { VisitNode } from './visit-node.ts'
import { visitVariants } from './visit-variants.ts'

export function visitNodes(model: PlanningModel, routes: readonly DayRoute[], prizes: Prizes): VisitNode[] {
  const { request, stops } = model
  const stopIds = [...new Set(routes.map(({ stopId }) => stopId))]
  const here = stopIds.map((id) => stops.get(id)).filter((stop) => stop !== undefined)
  const visits = here.flatMap((stop) => {
    const places = prizes.bestPlaces(stop)
    const days = stop.nights + 1
    const copiesOf = copiesFor(model, places, { needed: days * model.pace.visits, most: days })
    return places.flatMap((place) => copiesOf(place).flatMap((copy) => nodesOf(model, routes, prizes, place, copy)))
  })
  const early = dinnerBefore(model, routes)
  const meals = here.flatMap((stop) => {
    const restaurants = prizes.bestRestaurants(stop)
    const needed = (stop.nights + 1) * request.meals.length
    const copiesOf = copiesFor(model, restaurants, { needed, most: needed })
    const tables = restaurants.flatMap((restaurant) => copiesOf(restaurant).map((copy) => ({ restaurant, copy })))
    return [
      ...request.meals.flatMap((meal) => tables.map((table) => mealNode(model, routes, prizes, { ...table, meal }))),
      ...(early ? tables.map((table) => earlyNode(model, routes, prizes, { ...table, ...early })) : []),
    ]
  })
  return [...request.appointments.map((each) => appointmentNode(model, routes, each)), ...visits, ...meals]
}

/** Factor of the prize for each further visit of one place. */
const again = 0.6

/** Copies per repeatable place, so that all copies together are twice the demand. */
function copiesFor(
  { request }: PlanningModel,
  all: readonly { id: string }[],
  { needed, most }: { needed: number; most: number },
): (each: { id: string }) => number[] {
  const repeatable = new Set(request.repeatable)
  const count = Math.min(most, Math.max(2, Math.ceil((2 * needed) / Math.max(1, all.length))))
  return ({ id }) => Array.from({ length: repeatable.has(id) ? Math.max(1, count) : 1 }, (_, copy) => copy)
}

/** Points for a soft must-see: more than any icon. */
const softMustSee = 3000

function nodesOf(
  model: PlanningModel,
  routes: readonly DayRoute[],
  prizes: Prizes,
  place: CandidatePlace,
  copy: number,
): VisitNode[] {
  const { request } = model
  const isWanted = copy === 0 && request.mustSee.includes(place.id)
  const isSoft = request.soft.includes('must-see')
  const score = prizes.ofPlace(place) * again ** copy + (isWanted && isSoft ? softMustSee : 0)
  const startsOn = (route: DayRoute | undefined, windows: TimeWindow[]) =>
    route && !isWanted && isLeftOutOn(model, route, place) ? [] : windows
  const isOut = routes.map((route) => isWanted && isLeftOutOn(model, route, place))
  return visitVariants(model, routes, place).map(({ loss, startWindows, ...variant }) => ({
    kind: 'visit',
    place,
    copy,
    spot: place,
    score: Math.max(1, score - loss),
    ...(isOut.includes(true) && { scoreOn: isOut.map((out) => Math.max(1, score - loss - (out ? leavingLoss : 0))) }),
    startWindows: startWindows.map((windows, index) => startsOn(routes[index], windows)),
    cost: quote(place.price, request).amount,
    isRequired: isWanted && !isSoft,
    ...variant,
  }))
}

/** Points lost by a must-see on a day on which it is left out otherwise. */
const leavingLoss = 1500
/** Kilometres from the centre from which a long visit is an outing, and any visit where most sights lie out of town. */
const outingKm = { long: 15, spreadOut: 60 }

/** An outing on the day of the journey on: bags are packed, and a late return misses the train. */
function isLeftOutOn(model: PlanningModel, { day, departure }: DayRoute, place: CandidatePlace): boolean {
  const stop = model.stops.get(place.stopId)
  const isLeaving = departure !== null || day === model.dayCount - 1
  if (!isLeaving || model.dayCount === 1 || !stop) return false
  const km = place.position && stop.position ? greatCircleKm(place.position, stop.position) : 0
  if (stop.isSpreadOut) return km >= outingKm.spreadOut
  return isFar(place, stop) || (isDayTrip(place, stop) && km >= outingKm.long)
}

/** A table at the hours before a show, on its day; worth less than any at the usual hours. */
function earlyNode(
  model: PlanningModel,
  routes: readonly DayRoute[],
  prizes: Prizes,
  { meal, isOn, ...table }: EarlyDinner & { restaurant: CandidateRestaurant; copy: number },
): VisitNode {
  const node = mealNode(model, routes, prizes, { meal, ...table })
  return { ...node, startWindows: node.startWindows.map((windows, index) => (isOn[index] ? windows : [])), score: 1 }
}

function mealNode(
  model: PlanningModel,
  routes: readonly DayRoute[],
  prizes: Prizes,
  { restaurant, meal, copy }: { restaurant: CandidateRestaurant; meal: MealRequest; copy: number },
): VisitNode {
  return {
    kind: 'meal',
    restaurant,
    meal,
    copy,
    spot: restaurant,
    minutes: meal.minutes,
    score: prizes.ofRestaurant(restaurant) * again ** copy,
    cost: quote(restaurant.price, model.request).amount,
    isRequired: false,
    startWindows: routes.map((route) => mealStarts(model, route, restaurant, meal)),
  }
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
    copy: 0,
    spot: appointment,
    minutes: end - start,
    score: 0,
    cost: quote(appointment.price, model.request).amount,
    isRequired: true,
    startWindows: routes.map((route) => (isHere(route) ? [{ open: start, close: start }] : [])),
  }
}
