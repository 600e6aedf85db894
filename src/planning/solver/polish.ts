/** Local search to the end: each visit is taken out and the best insertion of any free node is made, while that improves. */
import { excessLossOf, objectiveOf, shortfallRelief } from './admission.ts'
import type { Insertions } from './insertions.ts'
import { reorder } from './reorder.ts'
import { Solution } from './solution.ts'
import { at, realAt } from './typed-array.ts'

const MOST_ROUNDS = 3
const LEAST_GAIN = 1e-9

export function polish(solution: Solution, insertions: Insertions, isCutOff: () => boolean): void {
  const backup = new Solution(solution.instance)
  const all = new Uint8Array(solution.instance.nodeCount).fill(1)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasImproved = false
    for (let route = 0; route < solution.instance.routeCount; route++) {
      if (reorder(solution, backup, route)) hasImproved = true
      for (let position = 1; position <= at(solution.visits, route); position++) {
        if (isCutOff()) return
        const before = objectiveOf(solution)
        backup.copyFrom(solution)
        // A shorter route may break a limit too: the way home on foot where there was a ride.
        const isFeasible = solution.remove(route, position, 1)
        if (isFeasible) {
          insertions.findAll(all, 0)
          insertBest(solution, insertions)
        }
        if (isFeasible && objectiveOf(solution) > before + LEAST_GAIN) hasImproved = true
        else solution.copyFrom(backup)
      }
    }
    if (!hasImproved) return
  }
}

function insertBest(solution: Solution, insertions: Insertions): void {
  const { routeCount, score, travelWeight, shortfallCost } = solution.instance
  let best = Number.NEGATIVE_INFINITY
  let bestIndex = -1
  let bestRoute = -1
  for (let index = 0; index < insertions.candidateCount; index++) {
    const node = at(insertions.candidates, index)
    for (let route = 0; route < routeCount; route++) {
      const cell = node * routeCount + route
      const cost = realAt(insertions.cost, cell)
      if (cost === Number.POSITIVE_INFINITY) continue
      const relief = shortfallRelief(solution, node, route) * shortfallCost
      const plain = realAt(score, cell) - travelWeight * cost + relief - excessLossOf(solution, node, route)
      // No visit wins more than all that the rhythm loses.
      if (plain + realAt(solution.rhythmLoss, route) <= best) continue
      const value = plain + rhythmGain(solution, node, route, at(insertions.position, cell))
      if (value <= best) continue
      best = value
      bestIndex = index
      bestRoute = route
    }
  }
  if (bestIndex >= 0) insertions.insert(bestIndex, bestRoute)
}

/** Score won by a visit that fills a gap. Where there is none, it is not worth the look. */
function rhythmGain(solution: Solution, node: number, route: number, position: number): number {
  const before = realAt(solution.rhythmLoss, route)
  if (before === 0) return 0
  solution.insert(node, route, position)
  const after = realAt(solution.rhythmLoss, route)
  solution.remove(route, position + 1, 1)
  return before - after
}
