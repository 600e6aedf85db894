/** Fills tours greedily by score for time, with the weights drawn anew each time. */
import { isAdmitted, shortfallRelief } from './admission.ts'
import { Insertions } from './insertions.ts'
import type { Instance } from './instance.ts'
import type { Random } from './random.ts'
import type { Tours } from './tours.ts'
import { at, realAt } from './typed-array.ts'

/** Exponents of the score: low ones favour many small visits, high ones few great visits. */
const EXPONENTS = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3]
/** Free nodes that one round considers, on average, besides those just taken out. */
const SAMPLE = 200
/** How far weights are stretched at random. */
const NOISE = [0, 0.2, 0.5, 1, 3]
/** Time added to each visit's, in spans of a route, or a visit that takes no time would beat all others. */
const PAUSES = [0.001, 0.01, 0.05]
const WAIT_SHARES = [0, 0.5, 1]

export class Recreate {
  readonly insertions: Insertions
  private readonly tours: Tours
  private readonly random: Random
  /** By way to weigh, then by node * routes + route. */
  private readonly worths: Float64Array[]
  private readonly span: number
  /** By node: whether it is considered this time. */
  private readonly chosen: Uint8Array
  private worth: Float64Array
  private pause = 1
  private readonly noise: Float64Array

  constructor(tours: Tours, random: Random) {
    this.tours = tours
    this.random = random
    this.insertions = new Insertions(tours)
    this.worths = worthTables(tours.instance)
    this.span = tours.instance.routeLatest.reduce((most, latest) => Math.max(most, latest), 0)
    this.chosen = new Uint8Array(tours.instance.nodeCount)
    this.worth = tours.instance.score
    this.noise = new Float64Array(tours.instance.score.length)
  }

  /** Enters the given visits in their order: the whole of a route, or else those that fit one after the other. */
  resume(routes: readonly (readonly number[])[]): void {
    routes.forEach((nodes, route) => {
      let isFeasible = true
      for (const node of nodes) {
        if (this.insertions.isOpen(node, route))
          isFeasible = this.tours.insert(node, route, at(this.tours.visits, route))
      }
      if (isFeasible) return
      this.tours.remove(route, 1, at(this.tours.visits, route))
      for (const node of nodes) {
        const position = at(this.tours.visits, route)
        if (this.insertions.fits(node, route, position)) this.tours.insert(node, route, position)
      }
    })
  }

  /** Fills from all free nodes, unless cut off. */
  fill(isCutOff: () => boolean): void {
    this.prepare(1)
    while (!isCutOff() && this.insertBest()) {}
  }

  /** Fills from the nodes just taken out and a sample of the other free ones. */
  refill(): void {
    this.prepare(SAMPLE / this.tours.instance.nodeCount)
    while (this.insertBest()) {}
  }

  private prepare(share: number): void {
    const { insertions, random, tours } = this
    const { routeCount, nodeCount } = tours.instance
    this.chosen.fill(0)
    for (const node of tours.released) this.chosen[node] = 1
    tours.released.length = 0
    for (let node = 0; node < nodeCount; node++) if (share >= 1 || random.unit() < share) this.chosen[node] = 1
    this.worth = this.worths[random.below(this.worths.length)] ?? this.worth
    this.pause = 1 + this.span * (PAUSES[random.below(PAUSES.length)] ?? 0)
    insertions.findAll(this.chosen, WAIT_SHARES[random.below(WAIT_SHARES.length)] ?? 0)
    const noise = NOISE[random.below(NOISE.length)] ?? 0
    for (let index = 0; index < insertions.candidateCount; index++) {
      const cell = at(insertions.candidates, index) * routeCount
      for (let route = 0; route < routeCount; route++) this.noise[cell + route] = 1 + noise * random.unit()
    }
  }

  private insertBest(): boolean {
    const { insertions, tours, worth, pause } = this
    const { routeCount, service, groups, resources } = tours.instance
    const isBounded = groups.groups.length > 0 || resources.length > 0
    let best = -1
    let bestIndex = -1
    let bestRoute = -1
    for (let index = 0; index < insertions.candidateCount; index++) {
      const node = at(insertions.candidates, index)
      for (let route = 0; route < routeCount; route++) {
        const cell = node * routeCount + route
        const cost = realAt(insertions.cost, cell)
        if (cost === Number.POSITIVE_INFINITY) continue
        const noise = realAt(this.noise, cell)
        let value = (noise * realAt(worth, cell)) / (pause + Math.max(0, cost + at(service, node)))
        if (isBounded) {
          value += shortfallRelief(tours, node, route) * NEEDED_FIRST * noise
          if (value <= best) continue
          if (!isAdmitted(tours, node, route)) {
            insertions.drop(node, route)
            continue
          }
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
  const byScore = EXPONENTS.map((exponent) => instance.score.map((score) => (score / most) ** exponent))
  if (instance.resources.length === 0) return byScore
  const thrift = thriftOf(instance)
  const byThrift = byScore.map((worth) =>
    worth.map((value, cell) => value * realAt(thrift, Math.floor(cell / instance.routeCount))),
  )
  return [...byScore, ...byThrift]
}

/** By node, high where it uses little of the resources compared with others. At most 1. */
function thriftOf({ nodeCount, resources }: Instance): Float64Array {
  const thrift = new Float64Array(nodeCount).fill(1)
  for (const { visit } of resources) {
    const mean = visit.reduce((sum, amount) => sum + amount, 0) / nodeCount
    if (mean > 0)
      visit.forEach((amount, node) => {
        thrift[node] = realAt(thrift, node) / (1 + (4 * amount) / mean)
      })
  }
  return thrift
}
