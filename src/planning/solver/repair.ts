/** Greedy insertion by score per time, with randomised weights (repair operator). */
import { excessLossOf, isAdmitted, shortfallRelief } from './admission.ts'
import { Insertions } from './insertions.ts'
import type { Instance } from './instance.ts'
import type { Random } from './random.ts'
import type { Solution } from './solution.ts'
import { at, realAt } from './typed-array.ts'

/** Exponents of the score: low ones favour many small visits, high ones few great visits. */
const EXPONENTS = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3]
/** Free nodes that one round considers, on average, besides those just taken out. */
const SAMPLE = 200
/** How far weights are stretched at random. */
const NOISE = [0, 0.2, 0.5, 1, 3]
/** Added to each service time, as a share of the route span, so that visits of no duration do not dominate. */
const MIN_SERVICE_SHARES = [0.001, 0.01, 0.05]
const WAIT_SHARES = [0, 0.5, 1]

export class Repair {
  readonly insertions: Insertions
  private readonly solution: Solution
  private readonly random: Random
  /** By way to weigh, then by node * routes + route. */
  private readonly prizes: Float64Array[]
  private readonly span: number
  /** By node: whether it is considered this time. */
  private readonly chosen: Uint8Array
  private prize: Float64Array
  private minService = 1
  private readonly noise: Float64Array
  /** By node * routes + route: the randomised prize per time, below 0 where there is no room. */
  private readonly worth: Float64Array
  /** By node: nodes whose worth changes alike by what is visited already; -1 = it does not change. */
  private readonly kindOf: Int32Array
  /** By kind * routes + route: the change, as it was in the round it was last looked up in. */
  private readonly relief: Float64Array
  private readonly loss: Float64Array
  private readonly lookedUp: Int32Array
  private round = 0

  constructor(solution: Solution, random: Random) {
    this.solution = solution
    this.random = random
    this.insertions = new Insertions(solution)
    this.prizes = prizeTables(solution.instance)
    this.span = solution.instance.routeLatest.reduce((most, latest) => Math.max(most, latest), 0)
    this.chosen = new Uint8Array(solution.instance.nodeCount)
    this.prize = solution.instance.score
    this.noise = new Float64Array(solution.instance.score.length)
    this.worth = new Float64Array(solution.instance.score.length)
    const { kindOf, count } = kindsOf(solution.instance)
    this.kindOf = kindOf
    this.relief = new Float64Array(count * solution.instance.routeCount)
    this.loss = new Float64Array(count * solution.instance.routeCount)
    this.lookedUp = new Int32Array(count * solution.instance.routeCount)
  }

  /** Starts from the given visits: a whole route, or those of it that fit one after the other. */
  warmStart(routes: readonly (readonly number[])[]): void {
    routes.forEach((nodes, route) => {
      let isFeasible = true
      for (const node of nodes) {
        if (this.insertions.isOpen(node, route))
          isFeasible = this.solution.insert(node, route, at(this.solution.visits, route))
      }
      if (isFeasible) return
      this.solution.remove(route, 1, at(this.solution.visits, route))
      for (const node of nodes) {
        const position = at(this.solution.visits, route)
        if (this.insertions.fits(node, route, position)) this.solution.insert(node, route, position)
      }
    })
  }

  /** Initial construction from all free nodes, unless stopped. */
  construct(isStopped: () => boolean): void {
    this.prepare(1)
    while (!isStopped() && this.insertBest()) {}
  }

  /** Inserts the removed nodes and a sample of the other free ones. */
  run(): void {
    this.prepare(SAMPLE / this.solution.instance.nodeCount)
    while (this.insertBest()) {}
  }

  private prepare(share: number): void {
    const { insertions, random, solution } = this
    const { routeCount, nodeCount } = solution.instance
    this.chosen.fill(0)
    for (const node of solution.released) this.chosen[node] = 1
    solution.released.length = 0
    for (let node = 0; node < nodeCount; node++) if (share >= 1 || random.unit() < share) this.chosen[node] = 1
    this.prize = this.prizes[random.below(this.prizes.length)] ?? this.prize
    this.minService = 1 + this.span * (MIN_SERVICE_SHARES[random.below(MIN_SERVICE_SHARES.length)] ?? 0)
    insertions.findAll(this.chosen, WAIT_SHARES[random.below(WAIT_SHARES.length)] ?? 0)
    const noise = NOISE[random.below(NOISE.length)] ?? 0
    for (let index = 0; index < insertions.candidateCount; index++) {
      const cell = at(insertions.candidates, index) * routeCount
      for (let route = 0; route < routeCount; route++) this.noise[cell + route] = 1 + noise * random.unit()
    }
    for (let route = 0; route < routeCount; route++) this.weigh(route)
  }

  /** The worth of all candidates on the route. */
  private weigh(route: number): void {
    const { insertions, solution, prize, minService } = this
    const { routeCount, service } = solution.instance
    for (let index = 0; index < insertions.candidateCount; index++) {
      const node = at(insertions.candidates, index)
      const cell = node * routeCount + route
      const cost = realAt(insertions.cost, cell)
      const time = minService + Math.max(0, cost + at(service, node))
      this.worth[cell] =
        cost === Number.POSITIVE_INFINITY ? -1 : (realAt(this.noise, cell) * realAt(prize, cell)) / time
    }
  }

  private insertBest(): boolean {
    const { insertions, solution, worth } = this
    const { routeCount, groups, resources } = solution.instance
    const isBounded = groups.groups.length > 0 || resources.length > 0
    this.round++
    // What is worth nothing is left out.
    let best = 0
    let bestIndex = -1
    let bestRoute = -1
    for (let index = 0; index < insertions.candidateCount; index++) {
      const node = at(insertions.candidates, index)
      const kind = at(this.kindOf, node)
      for (let route = 0; route < routeCount; route++) {
        const cell = node * routeCount + route
        let value = realAt(worth, cell)
        if (value < 0) continue
        if (kind >= 0) value = this.countedWorth(node, route, kind)
        if (value <= best) continue
        if (isBounded && !isAdmitted(solution, node, route)) {
          insertions.drop(node, route)
          worth[cell] = -1
          continue
        }
        best = value
        bestIndex = index
        bestRoute = route
      }
    }
    if (bestIndex < 0) return false
    insertions.insert(bestIndex, bestRoute)
    this.weigh(bestRoute)
    return true
  }

  /** The worth by what is visited already: more below a lower bound, less above a soft one. */
  private countedWorth(node: number, route: number, kind: number): number {
    const { solution, worth, noise } = this
    const { routeCount, score } = solution.instance
    const entry = kind * routeCount + route
    if (at(this.lookedUp, entry) !== this.round) {
      this.lookedUp[entry] = this.round
      this.loss[entry] = excessLossOf(solution, node, route)
      this.relief[entry] = shortfallRelief(solution, node, route) * SHORTFALL_WEIGHT
    }
    const cell = node * routeCount + route
    const loss = realAt(this.loss, entry)
    const whole = realAt(score, cell)
    const left = loss === 0 ? 1 : loss < whole ? 1 - loss / whole : 0
    return realAt(worth, cell) * left + realAt(this.relief, entry) * realAt(noise, cell)
  }
}

/** Outweighs any score per time: prizes are scaled to 1 and times are at least one tick. */
const SHORTFALL_WEIGHT = 10

/** Nodes of one kind are in the same groups, as far as these have lower or soft bounds. */
function kindsOf({ groups: { neededBy, softOf } }: Instance): { kindOf: Int32Array; count: number } {
  const known = new Map<string, number>()
  const kindOf = Int32Array.from(neededBy, (groups, node) => {
    const soft = softOf[node] ?? []
    if (groups.length + soft.length === 0) return -1
    const key = `${groups} ${soft}`
    const kind = known.get(key) ?? known.size
    known.set(key, kind)
    return kind
  })
  return { kindOf, count: known.size }
}

function prizeTables(instance: Instance): Float64Array[] {
  const most = instance.score.reduce((max, score) => Math.max(max, score), Number.MIN_VALUE)
  const byScore = EXPONENTS.map((exponent) => instance.score.map((score) => (score / most) ** exponent))
  if (instance.resources.length === 0) return byScore
  const efficiency = resourceEfficiency(instance)
  const byEfficiency = byScore.map((prize) =>
    prize.map((value, cell) => value * realAt(efficiency, Math.floor(cell / instance.routeCount))),
  )
  return [...byScore, ...byEfficiency]
}

/** By node, high where it uses little of the resources compared with others. At most 1. */
function resourceEfficiency({ nodeCount, resources }: Instance): Float64Array {
  const efficiency = new Float64Array(nodeCount).fill(1)
  for (const { visit } of resources) {
    const mean = visit.reduce((sum, amount) => sum + amount, 0) / nodeCount
    if (mean > 0)
      visit.forEach((amount, node) => {
        efficiency[node] = realAt(efficiency, node) / (1 + (4 * amount) / mean)
      })
  }
  return efficiency
}
