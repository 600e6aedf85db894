/**
 * Local search to the end, while it improves: free nodes are added, each visit is taken out and the best insertion of any free
 * node is made, and what stands alone before or behind a gap is left out.
 */
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
  /** The best insertion after a removal; the removal alone stays where that is better than before. */
  const replace = (route: number, position: number, length: number): boolean => {
    const before = objectiveOf(solution)
    backup.copyFrom(solution)
    // A shorter route may break a limit too: the way home on foot where there was a ride.
    if (solution.remove(route, position, length)) {
      insertions.findAll(all, 0)
      insertBest(solution, insertions)
      if (objectiveOf(solution) > before + LEAST_GAIN) return true
    }
    solution.copyFrom(backup)
    return false
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasImproved = fill(solution, insertions, all, isCutOff)
    for (let route = 0; route < solution.instance.routeCount; route++) {
      if (reorder(solution, backup, route)) hasImproved = true
      for (let position = 1; position <= at(solution.visits, route); position++) {
        if (isCutOff()) return
        if (replace(route, position, 1)) hasImproved = true
        if (realAt(solution.rhythmLoss, route) === 0) continue
        const visits = at(solution.visits, route)
        if (position > 1 && replace(route, 1, position)) hasImproved = true
        else if (position < visits && replace(route, position, visits - position + 1)) hasImproved = true
      }
    }
    if (!hasImproved) return
  }
}

/** Adds free nodes while one is worth more than it costs. */
function fill(solution: Solution, insertions: Insertions, all: Uint8Array, isCutOff: () => boolean): boolean {
  let hasImproved = false
  while (!isCutOff()) {
    insertions.findAll(all, 0)
    if (!insertBest(solution, insertions)) break
    hasImproved = true
  }
  return hasImproved
}

function insertBest(solution: Solution, insertions: Insertions): boolean {
  const { routeCount, score, travelWeight, shortfallCost } = solution.instance
  let best = LEAST_GAIN
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
  if (bestIndex < 0) return false
  const free = insertions.candidateCount
  insertions.insert(bestIndex, bestRoute)
  return insertions.candidateCount < free
}

/** Score won by a visit that fills a gap, below 0 where it makes one. */
function rhythmGain(solution: Solution, node: number, route: number, position: number): number {
  if (!solution.instance.rhythm) return 0
  const before = realAt(solution.rhythmLoss, route)
  solution.insert(node, route, position)
  const after = realAt(solution.rhythmLoss, route)
  solution.remove(route, position + 1, 1)
  return before - after
}
