/** Which parts of a problem can be used, with the indexes they have in it. */
import type { SolverNode, SolverProblem, SolverRoute } from './problem.ts'

export type Indexed<T> = { id: number; value: T }

/** The travel matrix grows with the square of the nodes; in less time, only fewer can be searched. */
const MOST_NODES = 2500
const NODES_PER_ROOT_MS = 80
const MOST_ROUTES = 400

export function usableRoutes(problem: SolverProblem): Indexed<SolverRoute>[] {
  const known = (location: number | undefined) => location === undefined || isLocation(problem, location)
  return problem.routes
    .flatMap((value, id) => {
      const span = value.latest - value.earliest
      return known(value.start) && known(value.end) && span >= 0 && span < Number.POSITIVE_INFINITY
        ? [{ id, value }]
        : []
    })
    .slice(0, MOST_ROUTES)
}

/** At most as many as can be searched in the time; of more, the most promising. */
export function usableNodes(problem: SolverProblem, timeMs: number | undefined): Indexed<SolverNode>[] {
  const resources = problem.resources ?? []
  const nodes = problem.nodes.flatMap((value, id) =>
    isLocation(problem, value.location) &&
    isAmount(value.score) &&
    isAmount(value.service) &&
    resources.every((resource) => isAmount(resource.visit(id)))
      ? [{ id, value }]
      : [],
  )
  const most = timeMs === undefined ? MOST_NODES : Math.min(MOST_NODES, NODES_PER_ROOT_MS * Math.sqrt(timeMs))
  return nodes.length > most ? mostPromising(problem, nodes, most) : nodes
}

/** A finite number that is not negative. */
export function isAmount(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY
}

function isLocation(problem: SolverProblem, location: number): boolean {
  return Number.isInteger(location) && location >= 0 && location < problem.locations
}

/** Needed visits first, then those with the most score for the time they take from the first route's start. */
function mostPromising(problem: SolverProblem, nodes: Indexed<SolverNode>[], most: number): Indexed<SolverNode>[] {
  const origin = problem.routes.find((route) => route.start !== undefined)?.start
  const needed = new Set(
    (problem.groups ?? []).flatMap((group) =>
      group.minTotal === undefined && group.minPerRoute === undefined ? [] : group.nodes,
    ),
  )
  const promise = ({ id, value }: Indexed<SolverNode>) => {
    if (value.required || needed.has(id)) return Number.POSITIVE_INFINITY
    const travel = origin === undefined ? 0 : problem.travel(origin, value.location, 0)
    return isAmount(travel) ? value.score / (value.service + travel + 1) : -1
  }
  return nodes
    .map((node) => ({ node, promise: promise(node) }))
    .sort((a, b) => (a.promise === b.promise ? a.node.id - b.node.id : b.promise - a.promise))
    .slice(0, Math.ceil(most))
    .map(({ node }) => node)
}
