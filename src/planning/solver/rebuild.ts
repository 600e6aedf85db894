/**
 * Replaces a stretch of a route by the best order of its visits and a few free ones, found by dynamic programming
 * over (visits made, last visit). It finds what single insertions cannot: two visits that fit only together.
 */
import { isAdmitted, lossOf, shortfallRelief } from './admission.ts'
import type { Random } from './random.ts'
import { NEVER } from './tick.ts'
import { FREE, type Tours } from './tours.ts'
import { at, realAt } from './typed-array.ts'
import { startAt } from './window-table.ts'

/** Visits that are weighed against each other; time and memory double with each. */
const POOL = 7
const DRAWS = 30

export class Rebuild {
  private readonly tours: Tours
  private readonly random: Random
  private readonly pool = new Int32Array(POOL)
  private readonly worth = new Float64Array(POOL)
  private size = 0
  /** By set of pool members * POOL + the last of them: earliest departure from it, and the member before. */
  private readonly departure = new Int32Array(POOL << POOL)
  private readonly before = new Int8Array(POOL << POOL)

  constructor(tours: Tours, random: Random) {
    this.tours = tours
    this.random = random
  }

  /** False where the route may be infeasible now, as a bound or limit shut a visit out. */
  run(route: number): boolean {
    const { tours, random } = this
    const visits = at(tours.visits, route)
    const length = random.below(Math.min(visits, POOL - 1) + 1)
    const position = 1 + random.below(visits - length + 1)
    this.fillPool(route, position, length)
    const order = this.bestOrder(route, position, length)
    if (!order) return true
    let isFeasible = tours.remove(route, position, length)
    let next = position
    for (const node of order) {
      if (isAdmitted(tours, node, route)) isFeasible = tours.insert(node, route, next++ - 1)
    }
    return isFeasible
  }

  /** The stretch and, drawn at random, free nodes that the route is open to. */
  private fillPool(route: number, position: number, length: number): void {
    const { tours, random, pool, worth } = this
    const { instance } = tours
    const base = route * tours.stride
    this.size = 0
    for (let cell = base + position; cell < base + position + length; cell++) {
      pool[this.size] = at(tours.node, cell)
      worth[this.size++] = lossOf(tours, at(tours.node, cell), route)
    }
    // Not always as many as can be weighed: small sets are the likelier to keep within bounds and limits.
    const most = 1 + random.below(POOL)
    for (let draw = 0; draw < DRAWS && this.size < most; draw++) {
      const node = random.below(instance.nodeCount)
      const cell = node * instance.routeCount + route
      const isCandidate = at(tours.routeOf, node) === FREE && at(instance.windows.lastClose, cell) >= 0
      if (!isCandidate || pool.subarray(0, this.size).includes(node)) continue
      pool[this.size] = node
      const relief = shortfallRelief(tours, node, route) * instance.shortfallCost
      worth[this.size++] = realAt(instance.score, cell) + relief
    }
  }

  private bestOrder(route: number, position: number, length: number): number[] | undefined {
    const { tours, departure, worth, size } = this
    const { network } = tours.instance
    const matrix = network.travel[route] ?? tours.hop
    const from = route * tours.stride + position - 1
    const to = from + length + 1
    const home = at(tours.location, to)
    this.reach(route, from)
    let best = -1
    let bestState = -1
    let bestArrival = 0
    for (let set = 1; set < 1 << size; set++) {
      let value = 0
      for (let member = 0; member < size; member++) if (set & (1 << member)) value += realAt(worth, member)
      if (value < best) continue
      for (let last = 0; last < size; last++) {
        const state = set * POOL + last
        const arrival = at(departure, state) + at(matrix, this.placeOf(last) * network.size + home)
        if (arrival > at(tours.latest, to) || (value === best && arrival >= bestArrival)) continue
        best = value
        bestState = state
        bestArrival = arrival
      }
    }
    return bestState < 0 ? undefined : this.trace(bestState)
  }

  /** Earliest departures for all sets, the stretch beginning behind the cell. */
  private reach(route: number, from: number): void {
    const { tours, departure, before, size } = this
    const { network } = tours.instance
    const matrix = network.travel[route] ?? tours.hop
    departure.fill(NEVER, 0, POOL << size)
    for (let first = 0; first < size; first++) {
      const hop = at(matrix, at(tours.location, from) * network.size + this.placeOf(first))
      const state = (1 << first) * POOL + first
      departure[state] = this.leave(route, first, at(tours.depart, from) + hop)
      before[state] = FREE
    }
    for (let set = 1; set < 1 << size; set++) {
      for (let last = 0; last < size; last++) {
        const time = at(departure, set * POOL + last)
        if (time >= NEVER) continue
        for (let next = 0; next < size; next++) {
          if (set & (1 << next)) continue
          const arrival = time + at(matrix, this.placeOf(last) * network.size + this.placeOf(next))
          const leave = this.leave(route, next, arrival)
          const state = (set | (1 << next)) * POOL + next
          if (leave >= at(departure, state)) continue
          departure[state] = leave
          before[state] = last
        }
      }
    }
  }

  private leave(route: number, member: number, arrival: number): number {
    const { instance } = this.tours
    const node = at(this.pool, member)
    const start = startAt(instance.windows, node * instance.routeCount + route, arrival)
    return Math.min(NEVER, start + at(instance.service, node))
  }

  private placeOf(member: number): number {
    return at(this.tours.instance.network.nodeLocation, at(this.pool, member))
  }

  private trace(state: number): number[] {
    const order: number[] = []
    let set = Math.floor(state / POOL)
    let last = state % POOL
    while (last !== FREE) {
      order.unshift(at(this.pool, last))
      const previous = this.before[set * POOL + last] ?? FREE
      set &= ~(1 << last)
      last = previous
    }
    return order
  }
}
