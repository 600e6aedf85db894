// Schedules visits and meals on a skeleton with the solver.
import type { Intent } from '#contract/planning/outcome.ts'
import { type IntentWeights, intentWeights } from '#planning/intent-weights.ts'
import { type LocalRouting, localRouting } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { restDays } from '#planning/rest-days.ts'
import { type DayRoute, dayRoutes } from '#planning/skeleton/day-routes.ts'
import type { Skeleton } from '#planning/skeleton/skeleton.ts'
import { solve } from '#planning/solver/solve.ts'
import { areBeforeShows } from './early-dinner.ts'
import { hasEnoughRestaurants, leastSpending } from './meal-supply.ts'
import { prizesFor } from './prize.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import { spreadWaiting } from './spread-waiting.ts'
import { terminalFares } from './terminal-fares.ts'
import { tripProblem } from './trip-problem.ts'
import type { ScheduledVisit } from './visit-node.ts'
import { visitNodes } from './visit-nodes.ts'

export type ScheduledRoute = { route: DayRoute; visits: ScheduledVisit[] }
export type TripSchedule = {
  frame: Skeleton
  days: ScheduledRoute[]
  routing: LocalRouting
  intent: Intent
  /** By day, the indices of the nodes: for a search that begins from here. */
  tours: number[][]
}

export type SearchLimits = {
  iterations: number
  seed: number
  shouldStop: () => boolean
  /** In place of those of the intent. */
  weights?: IntentWeights
  /** The budget only rules out what is certain to cost more. */
  isBudgetOpen?: boolean
  /** A schedule of the same intent on the same skeleton, near which the search stays. */
  near?: TripSchedule
}

/** Near a known schedule the search is short and hardly wanders. */
const nearShare = 1 / 3
const nearTemperature = 0.3

/** null = the hard constraints do not fit this skeleton, or no solution was found. */
export function scheduleTrip(
  model: PlanningModel,
  frame: Skeleton,
  intent: Intent,
  shared: SchedulingInput['shared'],
  limits: SearchLimits,
): TripSchedule | null {
  const weights = limits.weights ?? intentWeights[intent]
  const routing = localRouting(model, weights, frame.hasOwnCar)
  const routes = dayRoutes(model, frame, routing)
  if (!routes) return null
  const nodes = visitNodes(model, routes, prizesFor(model, weights))
  if (!hasEnoughRestaurants({ model, routes, nodes })) return null
  const remainingBudget = remainingBudgetFor(model, frame, routes, routing)
  if (remainingBudget !== null && remainingBudget < leastSpending({ model, routes, nodes })) return null
  const { near } = limits
  const most = Math.min(limits.iterations, affordableIterations(nodes.length, routes.length))
  const search = near
    ? { ...limits, iterations: Math.ceil(most * nearShare), startTemperature: nearTemperature }
    : { ...limits, iterations: most }
  const { isFrugal = false } = weights
  const run = (rest: ReadonlySet<number>) => {
    const limit = limits.isBudgetOpen ? null : remainingBudget
    const isRestDay: SchedulingInput['isRestDay'] = (route) => route !== undefined && rest.has(route.day)
    const input = { model, routes, nodes, routing, remainingBudget: limit, shared, isRestDay }
    return solve({ ...tripProblem(input, isFrugal), warmStart: near?.tours }, search)
  }
  const travelDays = routes.flatMap(({ day, isTravelDay }) => (isTravelDay ? [day] : []))
  const rest = restDays(model, new Set(travelDays))
  let solution = run(rest)
  // Half days are a preference: hard constraints come first.
  if (solution.unmet.length > 0 && rest.size > 0) solution = run(new Set())
  if (solution.unmet.length > 0) return null
  const days = routes.map((route, index) => {
    const visits = (solution.routes[index] ?? []).flatMap(({ node, start }) => {
      const found = nodes[node]
      return found ? [{ node: found, start: Math.round(start) }] : []
    })
    return { route, visits: spreadWaiting(route, visits, index, routing) }
  })
  if (!days.every(({ route, visits }) => areBeforeShows(model, route, visits))) return null
  const tours = solution.routes.map((visits) => visits.map(({ node }) => node))
  return { frame, days, routing, intent, tours }
}

/** The cost of an iteration grows with nodes × days, so long trips get fewer. */
function affordableIterations(nodes: number, routes: number): number {
  return Math.max(40, Math.floor(4_000_000 / Math.max(1, nodes * routes)))
}

function remainingBudgetFor(
  model: PlanningModel,
  frame: Skeleton,
  routes: readonly DayRoute[],
  routing: LocalRouting,
): number | null {
  const { budget, soft } = model.request
  if (budget === null || soft.includes('budget')) return null
  return budget - frame.cost - terminalFares(frame, routes, routing)
}
