/** Group and resource limits of an insertion, and the objective. */

import type { ResourceTable } from './resource-table.ts'
import type { Solution } from './solution.ts'
import { at, realAt } from './typed-array.ts'

/** Whether group maxima and resource limits admit the node, moves not yet counted. */
export function isAdmitted(solution: Solution, node: number, route: number): boolean {
  const { instance, countOn, count } = solution
  const routes = instance.routeCount
  const limiting = instance.groups.limiting[node]
  for (let index = 0; limiting && index < limiting.length; index++) {
    const group = limiting[index] ?? 0
    const bounds = instance.groups.groups[group]
    if (!bounds) continue
    if (at(count, group) >= bounds.max) return false
    if (at(countOn, group * routes + route) >= at(bounds.maxOn, route)) return false
  }
  return instance.resources.length === 0 || hasResources(solution, node, route)
}

function hasResources(solution: Solution, node: number, route: number): boolean {
  const { resources } = solution.instance
  for (let index = 0; index < resources.length; index++) {
    const resource = resources[index]
    if (resource && !hasAmount(solution, resource, index, route, realAt(resource.visit, node))) return false
  }
  return true
}

/** Whether the limits admit the node and the moves it adds between two neighbouring cells. */
export function admitsMove(solution: Solution, node: number, route: number, cell: number): boolean {
  const { network, resources } = solution.instance
  const from = at(solution.location, cell)
  const to = at(solution.location, cell + 1)
  const via = at(network.nodeLocation, node)
  const isEmpty = at(solution.visits, route) === 0
  for (let index = 0; index < resources.length; index++) {
    const resource = resources[index]
    const amounts = resource?.travel[route]
    if (!resource || !amounts) continue
    const before = isEmpty ? 0 : realAt(amounts, from * network.size + to)
    const detour = realAt(amounts, from * network.size + via) + realAt(amounts, via * network.size + to) - before
    if (!hasAmount(solution, resource, index, route, realAt(resource.visit, node) + detour)) return false
  }
  return true
}

function hasAmount(
  { instance, used, usedTotal }: Solution,
  { limit, limitOn }: ResourceTable,
  index: number,
  route: number,
  amount: number,
): boolean {
  if (realAt(used, index * instance.routeCount + route) + amount > realAt(limitOn, route)) return false
  return realAt(usedTotal, index) + amount <= limit
}

/** Missing visits that the node would make up for on the route, by weight. */
export function shortfallRelief(solution: Solution, node: number, route: number): number {
  const { groups, neededBy } = solution.instance.groups
  let relief = 0
  for (const group of neededBy[node] ?? []) {
    const bounds = groups[group]
    if (!bounds) continue
    if (at(solution.count, group) < bounds.min) relief += bounds.weight
    if (at(solution.countOn, group * solution.instance.routeCount + route) < at(bounds.minOn, route))
      relief += bounds.weight
  }
  return relief
}

/** Score that soft bounds would lose by the node on the route. */
export function excessLossOf(solution: Solution, node: number, route: number): number {
  const { groups, softOf } = solution.instance.groups
  let loss = 0
  for (const group of softOf[node] ?? []) {
    const bounds = groups[group]
    if (!bounds) continue
    if (at(solution.count, group) >= bounds.softMax) loss += bounds.excessLoss
    if (at(solution.countOn, group * solution.instance.routeCount + route) >= at(bounds.softMaxOn, route))
      loss += bounds.excessLoss
  }
  return loss
}

/** Visits of a group above its soft bounds. */
function excessOf(solution: Solution, group: number): number {
  const { groups, routeCount } = solution.instance
  const bounds = groups.groups[group]
  if (!bounds || bounds.excessLoss === 0) return 0
  let excess = Math.max(0, at(solution.count, group) - bounds.softMax)
  for (let route = 0; route < routeCount; route++) {
    excess += Math.max(0, at(solution.countOn, group * routeCount + route) - at(bounds.softMaxOn, route))
  }
  return excess
}

/** Missing visits of a group, over all its lower bounds. */
export function missingOf(solution: Solution, group: number): number {
  const { groups, routeCount } = solution.instance
  const bounds = groups.groups[group]
  if (!bounds?.hasMinimum) return 0
  let missing = Math.max(0, bounds.min - at(solution.count, group))
  for (let route = 0; route < routeCount; route++) {
    missing += Math.max(0, at(bounds.minOn, route) - at(solution.countOn, group * routeCount + route))
  }
  return missing
}

/** Score less travel, missing visits and those above soft bounds: what the search maximises. */
export function objectiveOf(solution: Solution): number {
  const { instance } = solution
  let value = 0
  for (let route = 0; route < instance.routeCount; route++) {
    value += realAt(solution.score, route) - realAt(solution.rhythmLoss, route)
    value -= instance.travelWeight * at(solution.travel, route)
  }
  const { groups } = instance.groups
  for (let group = 0; group < groups.length; group++) {
    const missing = missingOf(solution, group)
    if (missing > 0) value -= missing * (groups[group]?.weight ?? 1) * instance.shortfallCost
    const excess = excessOf(solution, group)
    if (excess > 0) value -= excess * (groups[group]?.excessLoss ?? 0)
  }
  return value
}

/** Ticks of travel on all routes. */
export function travelOf(solution: Solution): number {
  return solution.travel.reduce((sum, travel) => sum + travel, 0)
}

/** Cost of removing a visit: its score, plus the shortfall cost if a lower bound needs it. */
export function removalCost(solution: Solution, node: number, route: number): number {
  const { instance } = solution
  const score = realAt(instance.score, node * instance.routeCount + route)
  let needed = 0
  for (const group of instance.groups.neededBy[node] ?? []) {
    const bounds = instance.groups.groups[group]
    if (!bounds) continue
    const isNeeded =
      at(solution.count, group) <= bounds.min ||
      at(solution.countOn, group * instance.routeCount + route) <= at(bounds.minOn, route)
    if (isNeeded) needed += bounds.weight
  }
  return score + needed * instance.shortfallCost
}
