/**
 * Ticks add up exactly, the problem's own numbers need not: 0.1 + 0.2 is over 0.3. A solution counts only when it
 * also holds for someone who adds up in those numbers.
 */
import type { Instance } from './instance.ts'
import type { SolverProblem } from './problem.ts'
import type { Tours } from './tours.ts'
import { at } from './typed-array.ts'

export function holdsInOwnUnits(problem: SolverProblem, instance: Instance, tours: Tours): boolean {
  return instance.routeIds.every((_, route) => holdsOnRoute(problem, instance, tours, route))
}

function holdsOnRoute(problem: SolverProblem, instance: Instance, tours: Tours, route: number): boolean {
  const id = instance.routeIds[route] ?? -1
  const rules = problem.routes[id]
  const visits = at(tours.visits, route)
  if (!rules || visits === 0) return true
  const hop = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined || from === to ? 0 : problem.travel(from, to, rules.travelClass ?? 0)
  let place = rules.start
  let time = rules.earliest
  for (let position = 1; position <= visits; position++) {
    const node = problem.nodes[instance.nodeIds[at(tours.node, route * tours.stride + position)] ?? -1]
    if (!node) return false
    const arrival = time + hop(place, node.location)
    const windows = node.startWindows?.[id] ?? [{ open: arrival, close: rules.latest }]
    const starts = windows.flatMap(({ open, close }) => (arrival <= close ? [Math.max(arrival, open)] : []))
    time = Math.min(...starts) + node.service
    place = node.location
  }
  return time + hop(place, rules.end) <= rules.latest
}
