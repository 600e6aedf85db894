/**
 * Large neighbourhood search (destroy and repair) under simulated annealing: worse solutions are accepted with a
 * probability that falls as the limits are used up.
 */
import { objectiveOf, travelOf } from './admission.ts'
import { Destroy } from './destroy.ts'
import type { Instance } from './instance.ts'
import { polish } from './polish.ts'
import { Random } from './random.ts'
import { Repair } from './repair.ts'
import { Solution } from './solution.ts'
import type { StoppingCriterion } from './stopping-criterion.ts'
import { straighten } from './straighten.ts'

/** Temperatures at the beginning and the end, in mean scores of a visit. */
const START_TEMPERATURE = 1
const END_TEMPERATURE = 0.05

export type SearchOutcome = { best: Solution; iterations: number }

export type SearchRequest = {
  seed: number
  /** Visits by route to begin from. */
  warmStart: readonly (readonly number[])[]
  stopping: StoppingCriterion
  /** In mean scores of a visit. */
  startTemperature?: number
  /** Final check before a solution becomes the incumbent. */
  isFeasible: (solution: Solution) => boolean
}

export function search(instance: Instance, request: SearchRequest): SearchOutcome {
  const { stopping, isFeasible, startTemperature = START_TEMPERATURE } = request
  const random = new Random(request.seed)
  const work = new Solution(instance)
  const current = new Solution(instance)
  const incumbent = new Incumbent(instance, isFeasible)
  const repair = new Repair(work, random)
  const destroy = new Destroy(work, random)
  const meanScore = instance.score.reduce((sum, score) => sum + score, 0) / Math.max(1, instance.score.length)
  repair.warmStart(request.warmStart)
  incumbent.update(work, objectiveOf(work))
  // The construction is completed whatever the time: a starved search still answers with a full solution.
  repair.construct(stopping.isStopped)
  let value = objectiveOf(work)
  incumbent.update(work, value)
  current.copyFrom(work)
  let iterations = 0
  if (instance.nodeCount === 0 || instance.routeCount === 0) return { best: incumbent.solution, iterations }
  for (let share = stopping.usedShare(0); share < 1; share = stopping.usedShare(iterations)) {
    iterations++
    const temperature = meanScore * startTemperature * (END_TEMPERATURE / startTemperature) ** share
    destroy.run()
    repair.run()
    const next = objectiveOf(work)
    if (next < value + temperature * Math.log(random.unit())) {
      work.syncFrom(current)
      continue
    }
    current.syncFrom(work)
    value = next
    incumbent.update(work, value)
  }
  if (instance.travelWeight > 0 || instance.rhythm) {
    // A visit that is worth less than its gap can be part of a good route: begin from the full routes too where one is empty.
    const starts = instance.rhythm && hasEmptyRoute(incumbent.solution) ? [current] : []
    for (const start of [incumbent.solution, ...starts]) {
      work.copyFrom(start)
      polish(work, repair.insertions, stopping.isCutOff)
      incumbent.update(work, objectiveOf(work))
    }
  }
  if (instance.winding) {
    work.copyFrom(incumbent.solution)
    straighten(work, repair.insertions, stopping.isCutOff)
    incumbent.replace(work)
  }
  return { best: incumbent.solution, iterations }
}

function hasEmptyRoute({ visits }: Solution): boolean {
  return visits.includes(0)
}

/** The best feasible solution so far; ties go to the least travel. */
class Incumbent {
  readonly solution: Solution
  private readonly isFeasible: (solution: Solution) => boolean
  private value: number
  private travel = 0

  constructor(instance: Instance, isFeasible: (solution: Solution) => boolean) {
    this.solution = new Solution(instance)
    this.isFeasible = isFeasible
    this.value = objectiveOf(this.solution)
  }

  /** With a solution that is better in what the objective does not count. */
  replace(solution: Solution): void {
    if (this.isFeasible(solution)) this.solution.copyFrom(solution)
  }

  update(solution: Solution, value: number): void {
    if (value < this.value) return
    const travel = travelOf(solution)
    if ((value === this.value && travel >= this.travel) || !this.isFeasible(solution)) return
    this.solution.copyFrom(solution)
    this.value = value
    this.travel = travel
  }
}
