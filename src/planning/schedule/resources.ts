// What a day and the trip can spend: active minutes, walking, visits, money.
import { isHigh } from '#planning/altitude.ts'
import { isDayTrip, isFar } from '#planning/day-trip.ts'
import type { LocalRouting } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { paceLimits } from '#planning/pace.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { SolverResource } from '#planning/solver/problem.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import type { VisitNode } from './visit-node.ts'

type RouteFinder = (from: number, to: number) => ReturnType<LocalRouting>

/** A day trip takes at most this part of its day's pace, so that little else is added to it. */
const dayTripShare = 0.6

/** Travel to far places does not count against the pace. */
function farLocations({ model, nodes }: SchedulingInput, locations: readonly number[]): Set<number> {
  const isFarNode = (node: VisitNode) => {
    const stop = model.stops.get(node.spot.stopId)
    return node.kind === 'visit' && stop !== undefined && isFar(node.place, stop)
  }
  return new Set(nodes.flatMap((node, index) => (isFarNode(node) ? [locations[index] ?? -1] : [])))
}

export function resourcesOf(input: SchedulingInput, way: RouteFinder, locations: readonly number[]): SolverResource[] {
  const far = farLocations(input, locations)
  const { model, nodes, routes, remainingBudget, isRestDay } = input
  const { pace } = model
  const share = routes.map((route) => shareOfDay(routes, route) * shareAfterArrival(model, routes, route))
  const isSettling = (route: DayRoute | undefined) => route?.dayOfStay === 0 && isHighUp(model, route)
  const perRoute = (limit: number, relaxed: number) =>
    share.map((part, index) => {
      const route = routes[index]
      return (isSettling(route) ? Math.min(limit, relaxed) : limit) * part * (isRestDay(route) ? 0.5 : 1)
    })
  const isVisit = (node: number) => nodes[node]?.kind === 'visit'
  const limits: SolverResource[] = [
    {
      visit: (node) => activeMinutes(model, nodes[node]),
      travel: (from, to) => (from === to || far.has(from) || far.has(to) ? 0 : (way(from, to)?.minutes ?? 0)),
      perRoute: perRoute(pace.activeMinutes, paceLimits.relaxed.activeMinutes),
    },
    {
      visit: () => 0,
      travel: (from, to) => {
        const on = from === to || far.has(from) || far.has(to) ? null : way(from, to)
        return on?.mode === 'walk' ? on.km : 0
      },
      perRoute: perRoute(pace.walkingKm, paceLimits.relaxed.walkingKm),
    },
    {
      visit: (node) => (isVisit(node) ? 1 : 0),
      perRoute: perRoute(pace.visits, paceLimits.relaxed.visits).map((count) => Math.max(1, count)),
    },
  ]
  if (remainingBudget === null) return limits
  const money: SolverResource = {
    visit: (node) => nodes[node]?.cost ?? 0,
    travel: (from, to) => (from === to ? 0 : (way(from, to)?.amount ?? 0)),
    total: remainingBudget,
  }
  return [...limits, money]
}

function activeMinutes({ stops, pace }: PlanningModel, node: VisitNode | undefined): number {
  if (node?.kind !== 'visit') return 0
  const stop = stops.get(node.spot.stopId)
  const isTrip = stop !== undefined && isDayTrip(node.place, stop)
  return isTrip ? Math.min(node.minutes, dayTripShare * pace.activeMinutes) : node.minutes
}

function isHighUp({ request, stops }: PlanningModel, { stopId }: DayRoute): boolean {
  return !request.acclimatized && isHigh(stops.get(stopId) ?? {})
}

/** Who has come a long way does as much on the first day as its hours allow at the usual pace. */
function shareAfterArrival({ request }: PlanningModel, routes: readonly DayRoute[], route: DayRoute): number {
  if (route.day > 0 || (!request.arrival && !request.origin)) return 1
  const hours = ({ earliest, latest }: DayRoute) => Math.max(0, latest - earliest)
  const longest = Math.max(1, ...routes.map(hours))
  return Math.min(1, hours(route) / longest)
}

/** A day at two stops divides its pace limits by the hours at each. */
function shareOfDay(routes: readonly DayRoute[], route: DayRoute): number {
  const hours = ({ earliest, latest }: DayRoute) => Math.max(0, latest - earliest)
  const ofDay = routes.filter(({ day }) => day === route.day)
  const all = ofDay.reduce((sum, each) => sum + hours(each), 0)
  return ofDay.length < 2 ? 1 : all > 0 ? hours(route) / all : 1 / ofDay.length
}
