/**
 * The best place of each free node on each route, kept up to date while nodes are inserted: a place is looked for
 * again only when the insertion took it away.
 */
import { admitsMove, isAdmitted } from './admission.ts'
import type { Instance } from './instance.ts'
import { FREE, type Solution } from './solution.ts'
import { at, realAt } from './typed-array.ts'
import { startAt } from './window-table.ts'

const NOWHERE = Number.POSITIVE_INFINITY

export class Insertions {
  private readonly solution: Solution
  private readonly instance: Instance
  /** By node * routes + route: the cost in ticks, and the position to insert behind. */
  readonly cost: Float64Array
  readonly position: Int32Array
  /** Free nodes that fit somewhere. */
  readonly candidates: Int32Array
  candidateCount = 0
  private readonly hasLimitedMoves: boolean
  /** By route, while places are looked for: the most time between a departure and the latest arrival behind it. */
  private readonly slack: Int32Array
  /** Share of the waiting time that counts as cost. */
  private waitShare = 0

  constructor(solution: Solution) {
    this.solution = solution
    this.instance = solution.instance
    const { nodeCount, routeCount, resources } = solution.instance
    this.cost = new Float64Array(nodeCount * routeCount)
    this.position = new Int32Array(nodeCount * routeCount)
    this.candidates = new Int32Array(nodeCount)
    this.slack = new Int32Array(routeCount)
    this.hasLimitedMoves = resources.some(({ travel }) => travel.some((amounts) => amounts !== undefined))
  }

  /** Looks for the places of the chosen nodes, as far as they are free. */
  findAll(chosen: Uint8Array, waitShare: number): void {
    const { nodeCount, routeCount, windows, leastStay, service } = this.instance
    this.waitShare = waitShare
    this.candidateCount = 0
    for (let route = 0; route < routeCount; route++) this.slack[route] = this.slackOf(route)
    for (let node = 0; node < nodeCount; node++) {
      if (chosen[node] === 0 || at(this.solution.routeOf, node) !== FREE) continue
      let fits = false
      for (let route = 0; route < routeCount; route++) {
        const cell = node * routeCount + route
        this.cost[cell] = NOWHERE
        const isClosed = at(windows.lastClose, cell) < 0
        if (isClosed || at(leastStay[route] ?? service, node) > at(this.slack, route)) continue
        if (!isAdmitted(this.solution, node, route)) continue
        this.find(node, route)
        if (realAt(this.cost, cell) < NOWHERE) fits = true
      }
      if (fits) this.candidates[this.candidateCount++] = node
    }
  }

  private slackOf(route: number): number {
    const { depart, latest, stride, visits } = this.solution
    const base = route * stride
    let most = at(latest, base + 1) - at(depart, base)
    for (let cell = base + at(visits, route); cell > base; cell--) {
      most = Math.max(most, at(latest, cell + 1) - at(depart, cell))
    }
    return most
  }

  /** Inserts the candidate at its best place on the route and updates the others. */
  insert(index: number, route: number): void {
    const { routeCount } = this.instance
    const node = at(this.candidates, index)
    const position = at(this.position, node * routeCount + route)
    if (this.hasLimitedMoves && !admitsMove(this.solution, node, route, route * this.solution.stride + position)) {
      // Other routes have used up what the place needs since it was found: look again instead.
      this.find(node, route)
      return
    }
    this.solution.insert(node, route, position)
    this.candidateCount--
    this.candidates[index] = at(this.candidates, this.candidateCount)
    for (let candidate = 0; candidate < this.candidateCount; candidate++) {
      this.update(at(this.candidates, candidate), route, position)
    }
  }

  /** Forgets the place, e.g. because a bound has been reached since it was found. */
  drop(node: number, route: number): void {
    this.cost[node * this.instance.routeCount + route] = NOWHERE
  }

  /** Whether the node is free and, times apart, admitted. */
  isOpen(node: number, route: number): boolean {
    return at(this.solution.routeOf, node) === FREE && isAdmitted(this.solution, node, route)
  }

  /** Whether the node is free and can be inserted behind the position. */
  fits(node: number, route: number, position: number): boolean {
    return this.isOpen(node, route) && this.costAt(node, route, position) < NOWHERE
  }

  private update(node: number, route: number, position: number): void {
    const cell = node * this.instance.routeCount + route
    if (realAt(this.cost, cell) === NOWHERE) return
    const known = at(this.position, cell)
    if (known === position) {
      this.find(node, route)
      return
    }
    if (known > position) this.position[cell] = known + 1
    const cost = this.costAt(node, route, at(this.position, cell))
    if (cost === NOWHERE) {
      this.find(node, route)
      return
    }
    this.cost[cell] = cost
    for (let beside = position; beside <= position + 1; beside++) {
      const other = this.costAt(node, route, beside)
      if (other < realAt(this.cost, cell)) {
        this.cost[cell] = other
        this.position[cell] = beside
      }
    }
  }

  private find(node: number, route: number): void {
    const { windows, service, leastStay, routeCount, network } = this.instance
    const solution = this.solution
    const { depart, latest, location, travelTime } = solution
    const matrix = network.travel[route] ?? travelTime
    const matrixTo = network.travelTo[route] ?? travelTime
    const weight = network.weight[route] ?? matrix
    const isWeighed = weight !== matrix
    const size = network.size
    const windowCell = node * routeCount + route
    const via = at(network.nodeLocation, node)
    const stay = at(service, node)
    const open = at(windows.open, windowCell)
    const close = at(windows.close, windowCell)
    const lastClose = at(windows.lastClose, windowCell)
    const base = route * solution.stride
    const end = base + at(solution.visits, route)
    const soonest = open + stay
    const least = at(leastStay[route] ?? service, node)
    const outward = via * size
    let best = NOWHERE
    let bestCell = -1
    for (let cell = base; cell <= end; cell++) {
      const departure = at(depart, cell)
      if (departure > lastClose) break
      const deadline = at(latest, cell + 1)
      if (deadline < soonest || deadline - departure < least) continue
      const there = at(matrixTo, outward + at(location, cell))
      const arrival = departure + there
      let start = arrival
      if (arrival <= open) start = open
      else if (arrival > close) {
        if (arrival > lastClose) continue
        start = startAt(windows, windowCell, arrival)
      }
      const onward = at(matrix, outward + at(location, cell + 1))
      if (start + stay + onward > deadline) continue
      const detour = isWeighed
        ? detourAt(weight, size, at(location, cell), via, at(location, cell + 1))
        : there + onward - at(travelTime, cell + 1)
      const cost = detour + (start - arrival) * this.waitShare
      if (cost < best && (!this.hasLimitedMoves || admitsMove(solution, node, route, cell))) {
        best = cost
        bestCell = cell
      }
    }
    this.cost[windowCell] = best
    this.position[windowCell] = bestCell - base
  }

  /** The cost of inserting the node behind the position, or NOWHERE. */
  private costAt(node: number, route: number, position: number): number {
    const { windows, service, leastStay, routeCount, network } = this.instance
    const solution = this.solution
    const cell = route * solution.stride + position
    const departure = at(solution.depart, cell)
    const deadline = at(solution.latest, cell + 1)
    if (deadline - departure < at(leastStay[route] ?? service, node)) return NOWHERE
    const matrix = network.travel[route] ?? solution.travelTime
    const via = at(network.nodeLocation, node)
    const there = at(matrix, at(solution.location, cell) * network.size + via)
    const arrival = departure + there
    const start = startAt(windows, node * routeCount + route, arrival)
    const onward = at(matrix, via * network.size + at(solution.location, cell + 1))
    if (start + at(service, node) + onward > deadline) return NOWHERE
    if (this.hasLimitedMoves && !admitsMove(solution, node, route, cell)) return NOWHERE
    const weight = network.weight[route] ?? matrix
    const [from, to] = [at(solution.location, cell), at(solution.location, cell + 1)]
    return detourAt(weight, network.size, from, via, to) + (start - arrival) * this.waitShare
  }
}

function detourAt(weight: Int32Array, size: number, from: number, via: number, to: number): number {
  return at(weight, from * size + via) + at(weight, via * size + to) - at(weight, from * size + to)
}
