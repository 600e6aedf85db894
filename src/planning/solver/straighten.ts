/** Takes the wind out of a route: one visit is left out or replaced, e.g. a meal by one on the way, where that is worth it. */
import { excessLossOf, objectiveOf, shortfallRelief } from './admission.ts'
import type { Insertions } from './insertions.ts'
import { reorder } from './reorder.ts'
import { Solution } from './solution.ts'
import { at, realAt } from './typed-array.ts'
import { windingLossOf } from './winding.ts'

/** Replacements tried for each visit. */
const MOST_TRIED = 16
const LEAST_GAIN = 1e-9

const MOST_ROUNDS = 3

export function straighten(solution: Solution, insertions: Insertions, isCutOff: () => boolean): void {
  const straightener = new Straightener(solution, insertions)
  for (let route = 0; route < solution.instance.routeCount; route++) {
    for (let round = 0; round < MOST_ROUNDS && !isCutOff(); round++) if (!straightener.run(route)) break
  }
}

class Straightener {
  private readonly solution: Solution
  private readonly insertions: Insertions
  private readonly without: Solution
  private readonly ordered: Solution
  private readonly best: Solution
  private readonly original: Solution
  private readonly all: Uint8Array

  constructor(solution: Solution, insertions: Insertions) {
    this.solution = solution
    this.insertions = insertions
    this.without = new Solution(solution.instance)
    this.ordered = new Solution(solution.instance)
    this.best = new Solution(solution.instance)
    this.original = new Solution(solution.instance)
    this.all = new Uint8Array(solution.instance.nodeCount).fill(1)
  }

  /** False where the route stays as it is. */
  run(route: number): boolean {
    const { solution, best, original } = this
    const loss = windingLossOf(solution, route)
    if (loss <= 0) return false
    const before = objectiveOf(solution) - loss
    let value = before
    best.copyFrom(solution)
    original.copyFrom(solution)
    const keepBetter = () => {
      const unwound = objectiveOf(solution)
      // A loss is never negative, and takes far longer to find.
      if (unwound <= value + LEAST_GAIN) return
      const now = unwound - windingLossOf(solution, route)
      if (now <= value + LEAST_GAIN) return
      value = now
      best.copyFrom(solution)
    }
    for (let position = 1; position <= at(original.visits, route); position++) {
      if (solution.remove(route, position, 1)) {
        keepBetter()
        this.replace(route, keepBetter)
      }
      solution.copyFrom(original)
    }
    solution.copyFrom(best)
    return value > before + LEAST_GAIN
  }

  private replace(route: number, keepBetter: () => void): void {
    const { solution, insertions, without, ordered } = this
    const { routeCount } = solution.instance
    insertions.findAll(this.all, 0)
    const options = this.options(route)
    without.copyFrom(solution)
    for (const node of options) {
      if (solution.insert(node, route, at(insertions.position, node * routeCount + route))) {
        keepBetter()
        if (reorder(solution, ordered, route)) keepBetter()
      }
      solution.copyFrom(without)
    }
  }

  /** The free nodes with the most value on the route. */
  private options(route: number): number[] {
    const { solution, insertions } = this
    const { routeCount, score, travelWeight, shortfallCost } = solution.instance
    const valued: { node: number; value: number }[] = []
    for (let index = 0; index < insertions.candidateCount; index++) {
      const node = at(insertions.candidates, index)
      const cell = node * routeCount + route
      const cost = realAt(insertions.cost, cell)
      if (cost === Number.POSITIVE_INFINITY) continue
      const relief = shortfallRelief(solution, node, route) * shortfallCost
      const gain = realAt(score, cell) - excessLossOf(solution, node, route)
      valued.push({ node, value: gain - travelWeight * cost + relief })
    }
    const best = valued.sort((a, b) => b.value - a.value || a.node - b.node)
    return best.slice(0, MOST_TRIED).map(({ node }) => node)
  }
}
