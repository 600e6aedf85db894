/**
 * Replaces a stretch of a route by the best order of its visits and a few free ones, found by dynamic programming
 * over (visits made, last visit). It finds what single insertions cannot: two visits that fit only together.
 */
import { excessLossOf, isAdmitted, removalCost, shortfallRelief } from './admission.ts'
import type { Random } from './random.ts'
import { FREE, type Solution } from './solution.ts'
import { NEVER } from './tick.ts'
import { at, realAt } from './typed-array.ts'
import { startAt } from './window-table.ts'

/** Nodes per dynamic program; time and memory double with each. */
const SEGMENT_SIZE = 7
const DRAWS = 30
/** Where nothing but time shuts visits out, those that do not fit the stretch alone are passed over. */
const DRAWS_OF_FITTING = 60

export class SegmentOptimizer {
  private readonly solution: Solution
  private readonly random: Random
  private readonly members = new Int32Array(SEGMENT_SIZE)
  private readonly prize = new Float64Array(SEGMENT_SIZE)
  private size = 0
  /** By set of members members * SEGMENT_SIZE + the last of them: earliest departure from it, and the member before. */
  private readonly departure = new Int32Array(SEGMENT_SIZE << SEGMENT_SIZE)
  private readonly before = new Int8Array(SEGMENT_SIZE << SEGMENT_SIZE)

  constructor(solution: Solution, random: Random) {
    this.solution = solution
    this.random = random
  }

  /** False where the route may be infeasible now, as a bound or limit shut a visit out. */
  run(route: number): boolean {
    const { solution, random } = this
    const visits = at(solution.visits, route)
    const length = random.below(Math.min(visits, SEGMENT_SIZE - 1) + 1)
    const position = 1 + random.below(visits - length + 1)
    this.chooseMembers(route, position, length)
    const order = this.bestOrder(route, position, length)
    if (!order) return true
    let isFeasible = solution.remove(route, position, length)
    let next = position
    for (const node of order) {
      if (isAdmitted(solution, node, route)) isFeasible = solution.insert(node, route, next++ - 1)
    }
    return isFeasible
  }

  /** The stretch and, drawn at random, free nodes that the route is open to. */
  private chooseMembers(route: number, position: number, length: number): void {
    const { solution, random, members, prize } = this
    const { instance } = solution
    const base = route * solution.stride
    this.size = 0
    for (let cell = base + position; cell < base + position + length; cell++) {
      members[this.size] = at(solution.node, cell)
      prize[this.size++] = removalCost(solution, at(solution.node, cell), route)
    }
    // Not always as many as can be weighed: small sets are the likelier to keep within bounds and limits.
    const most = 1 + random.below(SEGMENT_SIZE)
    const isPlain = instance.groups.groups.length === 0 && instance.resources.length === 0
    const draws = isPlain ? DRAWS_OF_FITTING : DRAWS
    for (let draw = 0; draw < draws && this.size < most; draw++) {
      const node = random.below(instance.nodeCount)
      const cell = node * instance.routeCount + route
      const isOpen = isPlain
        ? this.fits(node, route, base + position - 1, base + position + length)
        : at(instance.windows.lastClose, cell) >= 0
      const isCandidate = at(solution.routeOf, node) === FREE && isOpen
      if (!isCandidate || members.subarray(0, this.size).includes(node)) continue
      members[this.size] = node
      const relief = shortfallRelief(solution, node, route) * instance.shortfallCost
      prize[this.size++] = realAt(instance.score, cell) + relief - excessLossOf(solution, node, route)
    }
  }

  /** Whether the node alone can be visited between the two cells. */
  private fits(node: number, route: number, from: number, to: number): boolean {
    const { solution } = this
    const { windows, service, network, routeCount } = solution.instance
    const matrix = network.travel[route] ?? solution.travelTime
    const via = at(network.nodeLocation, node)
    const arrival = at(solution.depart, from) + at(matrix, at(solution.location, from) * network.size + via)
    const leave = startAt(windows, node * routeCount + route, arrival) + at(service, node)
    return leave + at(matrix, via * network.size + at(solution.location, to)) <= at(solution.latest, to)
  }

  private bestOrder(route: number, position: number, length: number): number[] | undefined {
    const { solution, departure, prize, size } = this
    const { network } = solution.instance
    const matrix = network.travel[route] ?? solution.travelTime
    const from = route * solution.stride + position - 1
    const to = from + length + 1
    const home = at(solution.location, to)
    this.reach(route, from)
    let best = -1
    let bestState = -1
    let bestArrival = 0
    for (let set = 1; set < 1 << size; set++) {
      let value = 0
      for (let member = 0; member < size; member++) if (set & (1 << member)) value += realAt(prize, member)
      if (value < best) continue
      for (let last = 0; last < size; last++) {
        const state = set * SEGMENT_SIZE + last
        const arrival = at(departure, state) + at(matrix, this.placeOf(last) * network.size + home)
        if (arrival > at(solution.latest, to) || (value === best && arrival >= bestArrival)) continue
        best = value
        bestState = state
        bestArrival = arrival
      }
    }
    return bestState < 0 ? undefined : this.trace(bestState)
  }

  /** Earliest departures for all sets, the stretch beginning behind the cell. */
  private reach(route: number, from: number): void {
    const { solution, departure, before, size } = this
    const { network } = solution.instance
    const matrix = network.travel[route] ?? solution.travelTime
    departure.fill(NEVER, 0, SEGMENT_SIZE << size)
    for (let first = 0; first < size; first++) {
      const travelTime = at(matrix, at(solution.location, from) * network.size + this.placeOf(first))
      const state = (1 << first) * SEGMENT_SIZE + first
      departure[state] = this.leave(route, first, at(solution.depart, from) + travelTime)
      before[state] = FREE
    }
    for (let set = 1; set < 1 << size; set++) {
      for (let last = 0; last < size; last++) {
        const time = at(departure, set * SEGMENT_SIZE + last)
        if (time >= NEVER) continue
        for (let next = 0; next < size; next++) {
          if (set & (1 << next)) continue
          const arrival = time + at(matrix, this.placeOf(last) * network.size + this.placeOf(next))
          const leave = this.leave(route, next, arrival)
          const state = (set | (1 << next)) * SEGMENT_SIZE + next
          if (leave >= at(departure, state)) continue
          departure[state] = leave
          before[state] = last
        }
      }
    }
  }

  private leave(route: number, member: number, arrival: number): number {
    const { instance } = this.solution
    const node = at(this.members, member)
    const start = startAt(instance.windows, node * instance.routeCount + route, arrival)
    return Math.min(NEVER, start + at(instance.service, node))
  }

  private placeOf(member: number): number {
    return at(this.solution.instance.network.nodeLocation, at(this.members, member))
  }

  private trace(state: number): number[] {
    const order: number[] = []
    let set = Math.floor(state / SEGMENT_SIZE)
    let last = state % SEGMENT_SIZE
    while (last !== FREE) {
      order.unshift(at(this.members, last))
      const previous = this.before[set * SEGMENT_SIZE + last] ?? FREE
      set &= ~(1 << last)
      last = previous
    }
    return order
  }
}
