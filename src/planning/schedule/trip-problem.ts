// States a trip skeleton as the solver's problem: one route per day, nodes, resources and groups.

import type { Spot } from '#planning/distance.ts'
import type { LocalRouting } from '#planning/model/local-routing.ts'
import { roundUp } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { SolverGroup, SolverProblem, SolverResource } from '#planning/solver/problem.ts'
import type { VisitNode } from './visit-nodes.ts'

export type SchedulingInput = {
  model: PlanningModel
  routes: readonly DayRoute[]
  nodes: readonly VisitNode[]
  routing: LocalRouting
  /** Minor units left after beds and moves; null = no limit. */
  remainingBudget: number | null
  /** Of these subjects (place and restaurant ids) at most so many. */
  shared: readonly { ids: ReadonlySet<string>; kind: VisitNode['kind']; most: number }[]
}

/** Points per minute of local travel. */
const travelWeight = 0.4

export function tripProblem(input: SchedulingInput): SolverProblem {
  const { nodes, routes, routing } = input
  const spots: Spot[] = []
  const locationOf = (spot: Spot): number => {
    const known = spots.findIndex(({ id, stopId }) => id === spot.id && stopId === spot.stopId)
    return known >= 0 ? known : spots.push(spot) - 1
  }
  const ends = routes.map(({ start, end }) => ({
    start: start ? locationOf(start) : undefined,
    end: end ? locationOf(end) : undefined,
  }))
  const firstNode = spots.length
  const places = new Map<string, number>()
  const locations = nodes.map(({ spot }) => {
    const known = places.get(spot.id) ?? firstNode + places.size
    if (known === spots.length) spots.push(spot)
    places.set(spot.id, known)
    return known
  })
  const travel = (from: number, to: number) => {
    const a = spots[from]
    const b = spots[to]
    return a && b && a.stopId === b.stopId ? routing(a, b) : null
  }
  return {
    nodes: nodes.map((node, index) => ({
      location: locations[index] ?? 0,
      score: node.score,
      service: node.minutes,
      startWindows: node.startWindows,
      required: node.isRequired,
    })),
    routes: routes.map(({ earliest, latest }, index) => ({ ...ends[index], earliest, latest })),
    locations: spots.length,
    travel: (from, to) => {
      if (from === to) return 0
      const way = travel(from, to)
      return way ? roundUp(way.minutes) : Number.POSITIVE_INFINITY
    },
    travelWeight,
    resources: resourcesOf(input, travel),
    groups: groupsOf(input),
  }
}

type RouteFinder = (from: number, to: number) => ReturnType<LocalRouting>

function resourcesOf({ model, nodes, routes, remainingBudget }: SchedulingInput, way: RouteFinder): SolverResource[] {
  const { pace } = model
  const share = routes.map((route) => shareOfDay(routes, route))
  const perRoute = (limit: number) => share.map((part) => limit * part)
  const isVisit = (node: number) => nodes[node]?.kind === 'visit'
  const limits: SolverResource[] = [
    {
      visit: (node) => (isVisit(node) ? (nodes[node]?.minutes ?? 0) : 0),
      travel: (from, to) => (from === to ? 0 : (way(from, to)?.minutes ?? 0)),
      perRoute: perRoute(pace.activeMinutes),
    },
    {
      visit: () => 0,
      travel: (from, to) => {
        const on = from === to ? null : way(from, to)
        return on?.mode === 'walk' ? on.km : 0
      },
      perRoute: perRoute(pace.walkingKm),
    },
    { visit: (node) => (isVisit(node) ? 1 : 0), perRoute: perRoute(pace.visits) },
  ]
  if (remainingBudget === null) return limits
  const money: SolverResource = {
    visit: (node) => nodes[node]?.cost ?? 0,
    travel: (from, to) => (from === to ? 0 : (way(from, to)?.amount ?? 0)),
    total: remainingBudget,
  }
  return [...limits, money]
}

/** A day at two stops divides its pace limits by the hours at each. */
function shareOfDay(routes: readonly DayRoute[], route: DayRoute): number {
  const hours = ({ earliest, latest }: DayRoute) => Math.max(0, latest - earliest)
  const ofDay = routes.filter(({ day }) => day === route.day)
  const all = ofDay.reduce((sum, each) => sum + hours(each), 0)
  return ofDay.length < 2 ? 1 : all > 0 ? hours(route) / all : 1 / ofDay.length
}

function groupsOf({ model, nodes, routes, shared }: SchedulingInput): SolverGroup[] {
  const { request } = model
  const where = (fits: (node: VisitNode) => boolean) => nodes.flatMap((node, index) => (fits(node) ? [index] : []))
  const meals = request.meals.map((wish): SolverGroup => {
    const group = where((node) => node.kind === 'meal' && node.wish.kind === wish.kind)
    const hosts = routes.map((route) => mealHost(routes, route, group, nodes))
    const isHard = !request.soft.includes('meals')
    return {
      nodes: group,
      maxPerRoute: hosts.map((isHost) => (isHost ? 1 : 0)),
      minPerRoute: hosts.map((isHost, index) => (isHost && isHard && !routes[index]?.isTravelDay ? 1 : 0)),
    }
  })
  const cuisines = request.cuisines.map((cuisine): SolverGroup => {
    const group = where((node) => node.kind === 'meal' && node.restaurant.cuisines.includes(cuisine))
    return request.soft.includes('cuisines') ? { nodes: group } : { nodes: group, minTotal: 1 }
  })
  const tables = groupBy(
    where((node) => node.kind === 'meal'),
    (index) => `${nodes[index]?.turn} ${nodes[index]?.spot.id}`,
  )
  const intentOrders = groupBy(
    where((node) => node.kind === 'visit'),
    (index) => nodes[index]?.spot.id,
  )
  const once = tables.map((group): SolverGroup => ({ nodes: group, maxTotal: 1 }))
  const onceADay = intentOrders.map((group): SolverGroup => ({ nodes: group, maxPerRoute: 1 }))
  const differing = shared.map(
    ({ ids, kind, most }): SolverGroup => ({
      nodes: where((node) => node.kind === kind && !node.isRequired && ids.has(node.spot.id)),
      maxTotal: most,
    }),
  )
  return [...meals, ...cuisines, ...once, ...onceADay, ...differing]
}

/** Groups of one need no bound. */
function groupBy(all: readonly number[], keyOf: (index: number) => string | undefined): number[][] {
  return [...Map.groupBy(all, keyOf).values()].filter((group) => group.length > 1)
}

/** Of two routes of one day, the one with the longer start window for the meal. */
function mealHost(routes: readonly DayRoute[], route: DayRoute, group: number[], nodes: readonly VisitNode[]): boolean {
  const chance = (index: number) => {
    const { earliest = 0, latest = 0 } = routes[index] ?? {}
    const spans = group.flatMap((node) => nodes[node]?.startWindows[index] ?? [])
    return Math.max(-1, ...spans.map(({ open, close }) => Math.min(close, latest) - Math.max(open, earliest)))
  }
  const sameDay = routes.flatMap(({ day }, index) => (day === route.day ? [index] : []))
  const best = sameDay.reduce((winner, index) => (chance(index) > chance(winner) ? index : winner))
  return routes[best] === route
}
