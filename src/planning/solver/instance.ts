/**
 * The problem in the form the search runs on: unusable input left out, nodes, routes and locations renumbered
 * without gaps, and time in whole ticks since each route's start, so that sums and comparisons are exact.
 */
import { buildGroups, type GroupTable } from './group-table.ts'
import { buildNetwork, type Network } from './network.ts'
import type { SolverNode, SolverProblem } from './problem.ts'
import { buildResources, type ResourceTable } from './resource-table.ts'
import { buildRhythm, type Rhythm } from './rhythm.ts'
import { tickScale } from './tick.ts'
import { at } from './typed-array.ts'
import { isAmount, usableNodes, usableRoutes } from './usable.ts'
import { buildWindows, type WindowTable } from './window-table.ts'

export type Instance = {
  nodeCount: number
  routeCount: number
  /** Index in the problem, by node and by route. */
  nodeIds: number[]
  routeIds: number[]
  service: Int32Array
  /** By route, then node: the least time from leaving the stop before to reaching the stop behind, service included. */
  leastStay: Int32Array[]
  /** By node * routeCount + route. */
  score: Float64Array
  windows: WindowTable
  network: Network
  routeLatest: Int32Array
  /** Score lost by tick of travel. */
  travelWeight: number
  rhythm: Rhythm | null
  winding: NonNullable<SolverProblem['winding']> | null
  resources: ResourceTable[]
  groups: GroupTable
  /** What a missing visit of a lower bound costs: more than all scores and losses of soft bounds together. */
  shortfallCost: number
  ticksPerUnit: number
}

export function compileInstance(problem: SolverProblem, timeMs: number | undefined): Instance {
  const routes = usableRoutes(problem)
  const nodes = usableNodes(problem, timeMs)
  const spans = routes.map(({ value }) => value.latest - value.earliest)
  const scale = tickScale(Math.max(0, ...spans))
  const network = buildNetwork(problem, nodes, routes, scale)
  const score = Float64Array.from(nodes.flatMap(({ value }) => routes.map(({ id }) => scoreOn(value, id))))
  const service = Int32Array.from(nodes, ({ value }) => scale.up(value.service))
  const allScores = nodes.reduce((sum, { value }) => sum + Math.max(value.score, ...(value.scoreOn ?? [])), 0)
  const shortfallCost = 1 + allScores + excessLosses(problem)
  return {
    nodeCount: nodes.length,
    routeCount: routes.length,
    nodeIds: nodes.map(({ id }) => id),
    routeIds: routes.map(({ id }) => id),
    service,
    leastStay: leastStays(network, service),
    score,
    windows: buildWindows(nodes, routes, scale),
    network,
    routeLatest: Int32Array.from(spans, scale.down),
    travelWeight: isAmount(problem.travelWeight ?? 0) ? (problem.travelWeight ?? 0) / scale.perUnit : 0,
    rhythm: buildRhythm(problem, nodes, routes, scale),
    winding: problem.winding ?? null,
    resources: buildResources(problem, nodes, routes, network),
    groups: buildGroups(problem, nodes, routes, shortfallCost),
    shortfallCost,
    ticksPerUnit: scale.perUnit,
  }
}

/** At least what the soft bounds can lose: each visit may be above one on its route and one in total. */
function excessLosses({ groups = [] }: SolverProblem): number {
  return groups.reduce((sum, { nodes, excessLoss = 0 }) => sum + 2 * nodes.length * Math.max(0, excessLoss), 0)
}

function scoreOn(node: SolverNode, route: number): number {
  const score = node.scoreOn?.[route] ?? node.score
  return isAmount(score) ? score : 0
}

function leastStays(network: Network, service: Int32Array): Int32Array[] {
  return network.leastDetour.map((detours) =>
    service.map((stay, node) => stay + at(detours, at(network.nodeLocation, node))),
  )
}
