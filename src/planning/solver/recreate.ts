/** Fills tours greedily by score for time, with the weights drawn anew each time. */
import { isAdmitted, shortfallRelief } from './admission.ts'
import { Insertions } from './insertions.ts'
import type { Instance } from './instance.ts'
import type { Random } from './random.ts'
import type { Tours } from './tours.ts'
import { at, realAt } from './typed-array.ts'

/** Exponents of the score: low ones favour many small visits, high ones few great visits. */
const EXPONENTS = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3]
const NOISE = [0, 0.2, 0.5, 1]
const WAIT_SHARES = [0, 0.5, 1]

export class Recreate {
  readonly insertions: Insertions
  private readonly tours: Tours
  private readonly random: Random
  /** By exponent, then by node * routes + route. */
  private readonly worth: Float64Array[]
  private readonly noise: Float64Array

  constructor(tours: Tours, random: Random) {
    this.tours = tours
    this.random = random
    this.insertions = new Insertions(tours)
    this.worth = worthTables(tours.instance)
    this.noise = new Float64Array(tours.instance.nodeCount)
  }

  /** Enters the given visits in their order: the whole of a route, or else those that fit one after the other. */
  resume(routes: readonly (readonly number[])[]): void {
    routes.forEach((nodes, route) => {
      let isFeasible = true
      for (const node of nodes) {
        if (this.insertions.isOpen(node, route)) isFeasible = this.tours.insert(node, route, at(this.tours.visits, route))
      }
      if (isFeasible) return
      this.tours.remove(route, 1, at(this.tours.visits, route))
      for (const node of nodes) {
        const position = at(this.tours.visits, route)
        if (this.insertions.fits(node, route, position)) this.tours.insert(node, route, position)
      }
    })
  }

  run(): void {
    const { insertions, random } = this
    const worth = this.worth[random.below(EXPONENTS.length)] ?? this.noise
    const noise = NOISE[random.below(NOISE.length)] ?? 0
    insertions.findAll(WAIT_SHARES[random.below(WAIT_SHARES.length)] ?? 0)
    for (let index = 0; index < insertions.candidateCount; index++) {
      this.noise[at(insertions.candidates, index)] = 1 + noise * random.unit()
    }
    while (this.insertBest(worth)) {}
  }

  private insertBest(worth: Float64Array): boolean {
    const { insertions, tours } = this
    const { routeCount, service, groups, resources } = tours.instance
    const isBounded = groups.groups.length > 0 || resources.length > 0
    let best = -1
    let bestIndex = -1
    let bestRoute = -1
    for (let index = 0; index < insertions.candidateCount; index++) {
      const node = at(insertions.candidates, index)
      const noise = realAt(this.noise, node)
      for (let route = 0; route < routeCount; route++) {
        const cell = node * routeCount + route
        const cost = realAt(insertions.cost, cell)
        if (cost === Number.POSITIVE_INFINITY) continue
        let value = (noise * realAt(worth, cell)) / Math.max(1, cost + at(service, node))
        if (isBounded) {
          if (!isAdmitted(tours, node, route)) {
            insertions.drop(node, route)
            continue
          }
          value += shortfallRelief(tours, node, route) * NEEDED_FIRST * noise
        }
        if (value > best) {
          best = value
          bestIndex = index
          bestRoute = route
        }
      }
    }
    if (bestIndex < 0) return false
    insertions.insert(bestIndex, bestRoute)
    return true
  }
}

/** Outweighs any score for time, as worths are scaled to 1 and times are at least one tick. */
const NEEDED_FIRST = 10

function worthTables(instance: Instance): Float64Array[] {
  const most = instance.score.reduce((max, score) => Math.max(max, score), Number.MIN_VALUE)
  return EXPONENTS.map((exponent) => instance.score.map((score) => (score / most) ** exponent))
}
