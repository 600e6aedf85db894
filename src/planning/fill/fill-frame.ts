// Fills a frame with sights and meals through the solver.
import type { Intent } from '#contract/planning/outcome.ts'
import { type DayRoute, dayRoutes } from '#planning/frame/day-routes.ts'
import type { Frame } from '#planning/frame/frame.ts'
import { intentWeights } from '#planning/intent-weights.ts'
import { type LocalWays, localWays } from '#planning/model/local-ways.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { solve } from '#planning/solver/solve.ts'
import { errandFares } from './errand-fares.ts'
import { hasEnoughTables } from './meal-supply.ts'
import { type Filling, tripProblem } from './trip-problem.ts'
import { type VisitNode, visitNodes } from './visit-nodes.ts'
import { worthFor } from './worth.ts'

export type FilledVisit = { node: VisitNode; start: number }
export type FilledRoute = { route: DayRoute; visits: FilledVisit[] }
export type FilledFrame = { frame: Frame; days: FilledRoute[]; ways: LocalWays; intent: Intent }

export type FillLimits = { iterations: number; seed: number; shouldStop: () => boolean }

/** null = the hard wishes do not fit into this frame, or no way was found. */
export function fillFrame(
  model: PlanningModel,
  frame: Frame,
  intent: Intent,
  shared: Filling['shared'],
  limits: FillLimits,
): FilledFrame | null {
  const weights = intentWeights[intent]
  const ways = localWays(model, weights, frame.hasOwnCar)
  const routes = dayRoutes(model, frame, ways)
  if (!routes) return null
  const nodes = visitNodes(model, routes, worthFor(model, weights))
  if (!hasEnoughTables({ model, routes, nodes, shared })) return null
  const purse = purseFor(model, frame, routes, ways)
  if (purse !== null && purse < 0) return null
  const iterations = Math.min(limits.iterations, affordableIterations(nodes.length, routes.length))
  const solution = solve(tripProblem({ model, routes, nodes, ways, purse, shared }), { ...limits, iterations })
  if (solution.unmet.length > 0) return null
  const days = routes.map((route, index) => ({
    route,
    visits: (solution.routes[index] ?? []).flatMap(({ node, start }) => {
      const found = nodes[node]
      return found ? [{ node: found, start: Math.round(start) }] : []
    }),
  }))
  return { frame, days, ways, intent }
}

/** A round costs about as much as there are pairs of nodes and days: trips of months get fewer rounds. */
function affordableIterations(nodes: number, routes: number): number {
  return Math.max(40, Math.floor(4_000_000 / Math.max(1, nodes * routes)))
}

function purseFor(model: PlanningModel, frame: Frame, routes: readonly DayRoute[], ways: LocalWays): number | null {
  const { budget, soft } = model.request
  if (budget === null || soft.includes('budget')) return null
  return budget - frame.cost - errandFares(frame, routes, ways)
}
