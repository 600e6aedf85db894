// Counting constraints: meals, cuisines, one visit per place, required places, overlap with other alternatives.
import type { MealKind } from '#contract/planning/facts.ts'
import type { MealRequest } from '#contract/planning/request.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { SolverGroup } from '#planning/solver/problem.ts'
import { earlyDinnerGroups } from './early-dinner.ts'
import { likedGroups } from './liked-visits.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import { isServed } from './start-windows.ts'
import type { VisitNode } from './visit-node.ts'

/** Points lost by what an alternative shares beyond its limit: more than any other visit gains, less than an empty morning loses. */
const sharedLoss = 300

export function groupsOf(input: SchedulingInput): SolverGroup[] {
  const { nodes, routes, shared } = input
  const { request } = input.model
  const where = (fits: (node: VisitNode) => boolean) => nodes.flatMap((node, index) => (fits(node) ? [index] : []))
  const meals = request.meals.map((meal): SolverGroup => {
    const group = where((node) => isMeal(node, meal.kind))
    const hosts = routes.map((route) => mealHost(routes, route, group, nodes))
    return {
      nodes: group,
      maxPerRoute: hosts.map((isHost) => (isHost ? 1 : 0)),
      minPerRoute: hosts.map((isHost, index) => {
        const route = routes[index]
        return isHost && route && isMealDue(input.model, route, meal) ? 1 : 0
      }),
    }
  })
  const cuisines = request.cuisines.map((cuisine): SolverGroup => {
    const group = where((node) => node.kind === 'meal' && node.restaurant.cuisines.includes(cuisine))
    return request.soft.includes('cuisines') ? { nodes: group } : { nodes: group, minTotal: 1 }
  })
  const visits = where((node) => node.kind === 'visit')
  const tables = where((node) => node.kind === 'meal')
  const copyOf = (index: number) => `${nodes[index]?.copy} ${nodes[index]?.spot.id}`
  const once = groupBy(tables, copyOf)
    .filter((group) => group.length > 1)
    .map((group): SolverGroup => ({ nodes: group, maxTotal: 1 }))
  const variants = groupBy(visits, copyOf).flatMap((group): SolverGroup[] => {
    const isRequired = group.some((index) => nodes[index]?.isRequired)
    return isRequired || group.length > 1 ? [{ nodes: group, minTotal: isRequired ? 1 : 0, maxTotal: 1 }] : []
  })
  const fixed = where((node) => node.kind === 'appointment').map(
    (index): SolverGroup => ({ nodes: [index], minTotal: 1 }),
  )
  const onceADay = groupBy([...visits, ...tables].filter(isRepeatable), (index) => nodes[index]?.spot.id).map(
    (group): SolverGroup => ({ nodes: group, maxPerRoute: 1 }),
  )
  const differing = shared.map(
    ({ ids, kind, most }): SolverGroup => ({
      nodes: where((node) => node.kind === kind && !node.isRequired && ids.has(node.spot.id)),
      maxTotal: most,
      excessLoss: sharedLoss,
    }),
  )
  return [
    ...meals,
    ...cuisines,
    ...once,
    ...variants,
    ...fixed,
    ...onceADay,
    ...differing,
    ...likedGroups(input),
    ...earlyDinnerGroups(input.model, nodes),
  ]

  function isRepeatable(index: number): boolean {
    return request.repeatable.includes(nodes[index]?.spot.id ?? '')
  }
}

/** Whether the plan must have the meal on that route. A day between two stops may skip it. */
export function isMealDue(model: PlanningModel, route: DayRoute, meal: MealRequest): boolean {
  return !model.request.soft.includes('meals') && !route.isTravelDay && isServed(model, route, meal)
}

/** A restaurant visit, or a day trip with the meal on the spot. */
function isMeal(node: VisitNode, kind: MealKind): boolean {
  return node.kind === 'meal' ? node.meal.kind === kind : node.kind === 'visit' && node.contains.includes(kind)
}

function groupBy(all: readonly number[], keyOf: (index: number) => string | undefined): number[][] {
  return [...Map.groupBy(all, keyOf).values()]
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
