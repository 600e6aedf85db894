/**
 * Ruin and recreate under simulated annealing: each round takes part of the tours away and fills them greedily
 * with fresh weights. Worse tours are accepted with a probability that falls as the limits are used up.
 */
import { objectiveOf, travelOf } from './admission.ts'
import type { Instance } from './instance.ts'
import { Random } from './random.ts'
import { Recreate } from './recreate.ts'
import { Ruin } from './ruin.ts'
import { Tours } from './tours.ts'

/** Temperatures at the beginning and the end, in mean scores of a visit. */
const HOT = 1
const COLD = 0.05

export type SearchOutcome = { best: Tours; iterations: number }

export function search(
  instance: Instance,
  seed: number,
  warmStart: readonly (readonly number[])[],
  usedShare: (iterations: number) => number,
): SearchOutcome {
  const random = new Random(seed)
  const work = new Tours(instance)
  const current = new Tours(instance)
  const best = new Tours(instance)
  const recreate = new Recreate(work, random)
  const ruin = new Ruin(work, random)
  const heat = instance.score.reduce((sum, score) => sum + score, 0) / Math.max(1, instance.score.length)
  recreate.resume(warmStart)
  recreate.run()
  current.copyFrom(work)
  best.copyFrom(work)
  let value = objectiveOf(work)
  let bestValue = value
  let bestTravel = travelOf(work)
  let iterations = 0
  if (instance.nodeCount === 0 || instance.routeCount === 0) return { best, iterations }
  for (let share = usedShare(0); share < 1; share = usedShare(iterations)) {
    iterations++
    const temperature = heat * HOT * (COLD / HOT) ** share
    ruin.run()
    recreate.run()
    const next = objectiveOf(work)
    if (next < value + temperature * Math.log(random.unit())) {
      work.syncFrom(current)
      continue
    }
    current.syncFrom(work)
    value = next
    if (value < bestValue) continue
    const travel = travelOf(work)
    if (value === bestValue && travel >= bestTravel) continue
    best.copyFrom(work)
    bestValue = value
    bestTravel = travel
  }
  return { best, iterations }
}
