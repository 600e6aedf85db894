/** How much of a search's limits is used up. */
import type { SolverLimits } from './problem.ts'

const DEFAULT_ITERATIONS = 20_000

/** Starts to count now. The answer tells the used share for a number of iterations; from 1 on the search is over. */
export function startBudget(limits: SolverLimits): (iterations: number) => number {
  const { now, shouldStop } = limits
  const timeMs = limits.timeMs ?? Number.POSITIVE_INFINITY
  const clock = now && timeMs !== Number.POSITIVE_INFINITY ? now : undefined
  const began = clock?.() ?? 0
  const asked = limits.iterations ?? Number.POSITIVE_INFINITY
  const most = asked === Number.POSITIVE_INFINITY && !clock ? DEFAULT_ITERATIONS : asked
  return (iterations) => {
    if (shouldStop?.()) return 1
    const ofIterations = share(iterations, most)
    return clock ? Math.max(ofIterations, share(clock() - began, timeMs)) : ofIterations
  }
}

/** A limit that is not a positive number is used up from the beginning. */
function share(used: number, limit: number): number {
  return limit > 0 ? used / limit : 1
}
