/** Entry point of the solver: compiles the problem to ticks, searches, and translates the result back. */

import type { Instance } from './instance.ts'
import { compileInstance } from './instance.ts'
import type { SolverLimits, SolverProblem, SolverShortfall, SolverSolution } from './problem.ts'
import { isFeasibleInProblemUnits } from './problem-units.ts'
import { search } from './search.ts'
import type { Solution } from './solution.ts'
import { startStoppingCriterion } from './stopping-criterion.ts'
import { at, realAt } from './typed-array.ts'

export function solve(problem: SolverProblem, limits: SolverLimits): SolverSolution {
  const stopping = startStoppingCriterion(limits)
  const instance = compileInstance(problem, limits.timeMs)
  const { best, iterations } = search(instance, {
    seed: limits.seed,
    warmStart: warmStartOf(problem, instance),
    stopping,
    startTemperature: limits.startTemperature,
    isFeasible: (solution) => isFeasibleInProblemUnits(problem, instance, solution),
  })
  const routes: SolverSolution['routes'] = problem.routes.map(() => [])
  let score = 0
  instance.routeIds.forEach((id, route) => {
    const earliest = problem.routes[id]?.earliest ?? 0
    score += realAt(best.score, route)
    const base = route * best.stride
    for (let cell = base + 1; cell <= base + at(best.visits, route); cell++) {
      routes[id]?.push({
        node: instance.nodeIds[at(best.node, cell)] ?? -1,
        start: earliest + at(best.start, cell) / instance.ticksPerUnit,
      })
    }
  })
  return { routes, score, unmet: shortfalls(instance, best), iterations }
}

function warmStartOf(problem: SolverProblem, instance: Instance): number[][] {
  const indexOf = new Map(instance.nodeIds.map((id, index) => [id, index]))
  return instance.routeIds.map((id) => (problem.warmStart?.[id] ?? []).flatMap((node) => indexOf.get(node) ?? []))
}

function shortfalls(instance: Instance, solution: Solution): SolverShortfall[] {
  return instance.groups.groups.flatMap(({ source, min, minOn, isWish }, index): SolverShortfall[] => {
    if (isWish) return []
    const missing = min - at(solution.count, index)
    if ('node' in source) return missing > 0 ? [{ kind: 'required', node: source.node }] : []
    const ofRoutes = instance.routeIds.flatMap((route, r): SolverShortfall[] => {
      const missingOn = at(minOn, r) - at(solution.countOn, index * instance.routeCount + r)
      return missingOn > 0 ? [{ kind: 'group', group: source.group, route, missing: missingOn }] : []
    })
    return missing > 0 ? [{ kind: 'group', group: source.group, missing }, ...ofRoutes] : ofRoutes
  })
}
