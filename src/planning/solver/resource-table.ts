/** Limited quantities that add up along a route. */

import { limitOn } from './group-table.ts'
import type { Network } from './network.ts'
import type { SolverNode, SolverProblem, SolverRoute } from './problem.ts'
import type { Indexed } from './usable.ts'

export type ResourceTable = {
  /** Amount by node. */
  visit: Float64Array
  /** By route: amounts of moves by from * network size + to; absent where moves use none. */
  travel: (Float64Array | undefined)[]
  limitOn: Float64Array
  limit: number
}

/** Sums of amounts differ by their order; a limit is missed only beyond this share of it. */
const TOLERANCE = 1e-9

export function buildResources(
  problem: SolverProblem,
  nodes: Indexed<SolverNode>[],
  routes: Indexed<SolverRoute>[],
  network: Network,
): ResourceTable[] {
  return (problem.resources ?? []).map((resource, index) => ({
    visit: Float64Array.from(nodes, ({ id }) => resource.visit(id)),
    travel: network.amounts[index] ?? [],
    limitOn: Float64Array.from(routes, ({ id }) => limitOf(limitOn(resource.perRoute, id))),
    limit: limitOf(resource.total),
  }))
}

function limitOf(limit: number | undefined): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY
  return limit >= 0 ? limit + limit * TOLERANCE : -1
}
