/**
 * Ticks add up exactly, the problem's own numbers need not: 0.1 + 0.2 is over 0.3. A solution is
 * accepted only if it is feasible in the problem’s own numbers too.
 */
import type { Instance } from './instance.ts'
import type { SolverProblem } from './problem.ts'
import type { Solution } from './solution.ts'
import { at } from './typed-array.ts'

export function isFeasibleInProblemUnits(problem: SolverProblem, instance: Instance, solution: Solution): boolean {
  return instance.routeIds.every((_, route) => holdsOnRoute(problem, instance, solution, route))
}

function holdsOnRoute(problem: SolverProblem, instance: Instance, solution: Solution, route: number): boolean {
  const id = instance.routeIds[route] ?? -1
  const rules = problem.routes[id]
  const visits = at(solution.visits, route)
  if (!rules || visits === 0) return true
  const travelTime = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined || from === to ? 0 : problem.travel(from, to, rules.travelClass ?? 0)
  let place = rules.start
  let time = rules.earliest
  for (let position = 1; position <= visits; position++) {
    const node = problem.nodes[instance.nodeIds[at(solution.node, route * solution.stride + position)] ?? -1]
    if (!node) return false
    const arrival = time + travelTime(place, node.location)
    const windows = node.startWindows?.[id] ?? [{ open: arrival, close: rules.latest }]
    const starts = windows.flatMap(({ open, close }) => (arrival <= close ? [Math.max(arrival, open)] : []))
    time = Math.min(...starts) + node.service
    place = node.location
  }
  return time + travelTime(place, rules.end) <= rules.latest
}
