/**
 * Ruin and recreate under simulated annealing: each round takes part of the tours away and fills them greedily
 * with fresh weights. Worse tours are accepted with a probability that falls as the limits are used up.
 */
import { objectiveOf, travelOf } from './admission.ts'
import type { Budget } from './budget.ts'
import type { Instance } from './instance.ts'
import { Random } from './random.ts'
import { Recreate } from './recreate.ts'
import { Ruin } from './ruin.ts'
import { Tours } from './tours.ts'

/** Temperatures at the beginning and the end, in mean scores of a visit. */
const HOT = 1
const COLD = 0.05

export type SearchOutcome = { best: Tours; iterations: number }

export type SearchRequest = {
  seed: number
  /** Visits by route to begin from. */
  warmStart: readonly (readonly number[])[]
  budget: Budget
  /** A last word on tours before they count as a solution. */
  isSound: (tours: Tours) => boolean
}

export function search(instance: Instance, request: SearchRequest): SearchOutcome {
  const { budget, isSound } = request
  const random = new Random(request.seed)
  const work = new Tours(instance)
  const current = new Tours(instance)
  const best = new Champion(instance, isSound)
  const recreate = new Recreate(work, random)
  const ruin = new Ruin(work, random)
  const heat = instance.score.reduce((sum, score) => sum + score, 0) / Math.max(1, instance.score.length)
  recreate.resume(request.warmStart)
  best.challenge(work, objectiveOf(work))
  recreate.fill(budget.isCutOff)
  let value = objectiveOf(work)
  best.challenge(work, value)
  current.copyFrom(work)
  let iterations = 0
  if (instance.nodeCount === 0 || instance.routeCount === 0) return { best: best.tours, iterations }
  for (let share = budget.usedShare(0); share < 1; share = budget.usedShare(iterations)) {
    iterations++
    const temperature = heat * HOT * (COLD / HOT) ** share
    ruin.run()
    recreate.refill()
    const next = objectiveOf(work)
    if (next < value + temperature * Math.log(random.unit())) {
      work.syncFrom(current)
      continue
    }
    current.syncFrom(work)
    value = next
    best.challenge(work, value)
  }
  return { best: best.tours, iterations }
}

/** The best sound tours so far; of equal ones those with the least travel. */
class Champion {
  readonly tours: Tours
  private readonly isSound: (tours: Tours) => boolean
  private value: number
  private travel = 0

  constructor(instance: Instance, isSound: (tours: Tours) => boolean) {
    this.tours = new Tours(instance)
    this.isSound = isSound
    this.value = objectiveOf(this.tours)
  }

  challenge(tours: Tours, value: number): void {
    if (value < this.value) return
    const travel = travelOf(tours)
    if ((value === this.value && travel >= this.travel) || !this.isSound(tours)) return
    this.tours.copyFrom(tours)
    this.value = value
    this.travel = travel
  }
}
