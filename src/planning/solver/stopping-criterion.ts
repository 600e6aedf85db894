/** Stopping criterion of the search: iterations, time, or an external stop. */
import type { SolverLimits } from './problem.ts'

const DEFAULT_ITERATIONS = 20_000

export type StoppingCriterion = {
  /** The used share after so many rounds; from 1 on the search is over. */
  usedShare: (iterations: number) => number
  /** Whether the time is up or the search was stopped from outside. */
  isCutOff: () => boolean
  /** Whether the search was stopped from outside, whatever the time. */
  isStopped: () => boolean
}

/** Starts to count now. */
export function startStoppingCriterion(limits: SolverLimits): StoppingCriterion {
  const { now, shouldStop } = limits
  const timeMs = limits.timeMs ?? Number.POSITIVE_INFINITY
  const clock = now && timeMs !== Number.POSITIVE_INFINITY ? now : undefined
  const began = clock?.() ?? 0
  const asked = limits.iterations ?? Number.POSITIVE_INFINITY
  const most = asked === Number.POSITIVE_INFINITY && !clock ? DEFAULT_ITERATIONS : asked
  const cutOffShare = () => {
    if (shouldStop?.()) return 1
    return clock ? share(clock() - began, timeMs) : 0
  }
  return {
    usedShare: (iterations) => Math.max(share(iterations, most), cutOffShare()),
    isCutOff: () => cutOffShare() >= 1,
    isStopped: () => shouldStop?.() ?? false,
  }
}

/** A limit that is not a positive number is used up from the beginning. */
function share(used: number, limit: number): number {
  return limit > 0 ? used / limit : 1
}
