/** The (team) orienteering problem with time windows in its textbook form, on the planner's own solver. */
import type { SolverProblem, TimeWindow } from './solver/problem.ts'
import { solve } from './solver/solve.ts'

export type OrienteeringProblem = {
  /** Node 0 is the depot: tours start there at its `open`. A visit starts within `open` .. `close`. */
  nodes: readonly OrienteeringNode[]
  /** Travel time between two nodes, by index. */
  travel: (from: number, to: number) => number
  /** When every tour must be back at the depot. Finite. */
  horizon: number
  /** Number of tours; more than 100 or than there are visits are not made. */
  vehicles: number
}

type OrienteeringNode = { score: number; service: number; open: number; close: number }

/** Time and rounds of the search; without either a default number of rounds holds. `now` is the wall clock by default. */
export type OrienteeringLimits = { timeMs?: number; iterations?: number; seed: number; now?: () => number }

const MOST_TOURS = 100
const START_TEMPERATURE = 3

/** Visits by tour without the depot, and the score they collect. */
export type OrienteeringTours = { routes: number[][]; score: number }

export function solveOrienteering(problem: OrienteeringProblem, limits: OrienteeringLimits): OrienteeringTours {
  const { nodes, travel, horizon } = problem
  const [depot, ...visits] = nodes
  const vehicles =
    problem.vehicles >= 1 ? Math.min(Math.floor(problem.vehicles), Math.max(1, visits.length), MOST_TOURS) : 0
  if (!depot) return { routes: [], score: 0 }
  const general: SolverProblem = {
    nodes: visits.map(({ score, service, open, close }, index) => ({
      location: index + 1,
      score,
      service,
      startWindows: new Array<TimeWindow[]>(vehicles).fill([{ open, close }]),
    })),
    routes: Array.from({ length: vehicles }, () => ({ start: 0, end: 0, earliest: depot.open, latest: horizon })),
    locations: nodes.length,
    travel,
  }
  const { now = () => performance.now() } = limits
  const solution = solve(general, { ...limits, startTemperature: START_TEMPERATURE, now })
  return {
    routes: solution.routes.map((route) => route.map(({ node }) => node + 1)),
    score: solution.score,
  }
}
