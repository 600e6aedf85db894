/** Whether bounds and limits other than time let a node onto a route, and what it is worth there. */

import type { Tours } from './tours.ts'
import { at, realAt } from './typed-array.ts'

/** Whether group maxima and resource limits admit the node, moves not yet counted. */
export function isAdmitted(tours: Tours, node: number, route: number): boolean {
  const { instance, countOn, count } = tours
  const routes = instance.routeCount
  for (const group of instance.groups.ofNode[node] ?? []) {
    const bounds = instance.groups.groups[group]
    if (!bounds) continue
    if (at(count, group) >= bounds.max) return false
    if (at(countOn, group * routes + route) >= at(bounds.maxOn, route)) return false
  }
  return instance.resources.length === 0 || hasResources(tours, node, route)
}

function hasResources(tours: Tours, node: number, route: number): boolean {
  return tours.instance.resources.every((resource, index) => {
    const amount = realAt(resource.visit, node)
    return hasAmount(tours, index, route, amount)
  })
}

/** Whether the limits admit the node and the moves it adds between two neighbouring cells. */
export function admitsMove(tours: Tours, node: number, route: number, cell: number): boolean {
  const { network, resources } = tours.instance
  const from = at(tours.location, cell)
  const to = at(tours.location, cell + 1)
  const via = at(network.nodeLocation, node)
  const isEmpty = at(tours.visits, route) === 0
  return resources.every(({ visit, travel }, index) => {
    const amounts = travel[route]
    if (!amounts) return true
    const before = isEmpty ? 0 : realAt(amounts, from * network.size + to)
    const detour = realAt(amounts, from * network.size + via) + realAt(amounts, via * network.size + to) - before
    return hasAmount(tours, index, route, realAt(visit, node) + detour)
  })
}

function hasAmount(tours: Tours, index: number, route: number, amount: number): boolean {
  const routes = tours.instance.routeCount
  const resource = tours.instance.resources[index]
  if (!resource) return true
  if (realAt(tours.used, index * routes + route) + amount > realAt(resource.limitOn, route)) return false
  if (resource.limit === Number.POSITIVE_INFINITY) return true
  let total = amount
  for (let other = 0; other < routes; other++) total += realAt(tours.used, index * routes + other)
  return total <= resource.limit
}

/** Missing visits that the node would make up for on the route, by weight. */
export function shortfallRelief(tours: Tours, node: number, route: number): number {
  const { groups, ofNode } = tours.instance.groups
  let relief = 0
  for (const group of ofNode[node] ?? []) {
    const bounds = groups[group]
    if (!bounds?.hasMinimum) continue
    if (at(tours.count, group) < bounds.min) relief += bounds.weight
    if (at(tours.countOn, group * tours.instance.routeCount + route) < at(bounds.minOn, route)) relief += bounds.weight
  }
  return relief
}

/** Missing visits of a group, over all its lower bounds. */
export function missingOf(tours: Tours, group: number): number {
  const { groups, routeCount } = tours.instance
  const bounds = groups.groups[group]
  if (!bounds?.hasMinimum) return 0
  let missing = Math.max(0, bounds.min - at(tours.count, group))
  for (let route = 0; route < routeCount; route++) {
    missing += Math.max(0, at(bounds.minOn, route) - at(tours.countOn, group * routeCount + route))
  }
  return missing
}

/** Score less travel and missing visits: what the search maximises. */
export function objectiveOf(tours: Tours): number {
  const { instance } = tours
  let value = 0
  for (let route = 0; route < instance.routeCount; route++) {
    value += realAt(tours.score, route) - instance.travelWeight * at(tours.travel, route)
  }
  const { groups } = instance.groups
  for (let group = 0; group < groups.length; group++) {
    const missing = missingOf(tours, group)
    if (missing > 0) value -= missing * (groups[group]?.weight ?? 1) * instance.shortfallCost
  }
  return value
}

/** Ticks of travel on all routes. */
export function travelOf(tours: Tours): number {
  return tours.travel.reduce((sum, travel) => sum + travel, 0)
}

/** What taking the visit out would cost: its score, and more than all scores where a lower bound needs it. */
export function lossOf(tours: Tours, node: number, route: number): number {
  const { instance } = tours
  const score = realAt(instance.score, node * instance.routeCount + route)
  let needed = 0
  for (const group of instance.groups.ofNode[node] ?? []) {
    const bounds = instance.groups.groups[group]
    if (!bounds?.hasMinimum) continue
    const isNeeded =
      at(tours.count, group) <= bounds.min ||
      at(tours.countOn, group * instance.routeCount + route) <= at(bounds.minOn, route)
    if (isNeeded) needed += bounds.weight
  }
  return score + needed * instance.shortfallCost
}
