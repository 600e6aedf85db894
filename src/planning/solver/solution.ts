/**
 * A solution under work. Next to each visit stand its earliest start, its departure and the latest arrival that
 * keeps the rest of the route feasible, so whether a visit fits somewhere is answered in constant time.
 */
import type { Instance } from './instance.ts'
import type { ResourceTable } from './resource-table.ts'
import { rhythmLossOf } from './rhythm.ts'
import { at, realAt } from './typed-array.ts'
import { latestStart, startAt } from './window-table.ts'

export const FREE = -1

export class Solution {
  readonly instance: Instance
  /** Cells of a route: position p of route r is at r * stride + p; 0 is its start, visits + 1 its end. */
  readonly stride: number
  /** By route. */
  readonly visits: Int32Array
  /** By cell. The ends of a route hold node FREE. */
  readonly node: Int32Array
  readonly location: Int32Array
  readonly start: Int32Array
  readonly depart: Int32Array
  readonly latest: Int32Array
  /** Travel to the cell from the one before. */
  readonly travelTime: Int32Array
  /** By node: the route that visits it, or FREE. */
  readonly routeOf: Int32Array
  /** By route: collected score and ticks of travel as they weigh in the objective. */
  readonly score: Float64Array
  readonly travel: Int32Array
  /** By route: score lost to its rhythm. */
  readonly rhythmLoss: Float64Array
  /** Routes changed since the last `syncFrom` in either direction; each solution is synchronised with one other. */
  readonly changed: Uint8Array
  /** By group, and by group * routes + route. */
  readonly count: Int32Array
  readonly countOn: Int32Array
  /** Nodes taken out since it was last emptied. */
  released: number[] = []
  /** By resource * routes + route, and by resource. */
  readonly used: Float64Array
  readonly usedTotal: Float64Array

  constructor(instance: Instance) {
    const routes = instance.routeCount
    const groups = instance.groups.groups.length
    this.instance = instance
    this.stride = instance.nodeCount + 2
    const cells = routes * this.stride
    this.visits = new Int32Array(routes)
    this.node = new Int32Array(cells).fill(FREE)
    this.location = new Int32Array(cells)
    this.start = new Int32Array(cells)
    this.depart = new Int32Array(cells)
    this.latest = new Int32Array(cells)
    this.travelTime = new Int32Array(cells)
    this.routeOf = new Int32Array(instance.nodeCount).fill(FREE)
    this.score = new Float64Array(routes)
    this.travel = new Int32Array(routes)
    this.rhythmLoss = new Float64Array(routes)
    this.changed = new Uint8Array(routes)
    this.count = new Int32Array(groups)
    this.countOn = new Int32Array(groups * routes)
    this.used = new Float64Array(instance.resources.length * routes)
    this.usedTotal = new Float64Array(instance.resources.length)
    for (let route = 0; route < routes; route++) {
      const base = route * this.stride
      this.location[base] = at(instance.network.routeStart, route)
      this.location[base + 1] = at(instance.network.routeEnd, route)
      this.refresh(route)
    }
  }

  /** Puts a free node behind a position. False where the route is then late or over a resource limit. */
  insert(node: number, route: number, position: number): boolean {
    const cell = route * this.stride + position + 1
    const end = route * this.stride + at(this.visits, route) + 2
    this.node.copyWithin(cell + 1, cell, end)
    this.location.copyWithin(cell + 1, cell, end)
    this.node[cell] = node
    this.location[cell] = at(this.instance.network.nodeLocation, node)
    this.visits[route] = at(this.visits, route) + 1
    this.routeOf[node] = route
    this.recount(node, route, 1)
    return this.refresh(route)
  }

  /** Takes out visits from a position on. False where the rest is then late or over a limit: detours can be short cuts. */
  remove(route: number, position: number, length: number): boolean {
    const cell = route * this.stride + position
    const end = route * this.stride + at(this.visits, route) + 2
    for (let taken = cell; taken < cell + length; taken++) this.release(at(this.node, taken), route)
    this.node.copyWithin(cell, cell + length, end)
    this.location.copyWithin(cell, cell + length, end)
    this.visits[route] = at(this.visits, route) - length
    return this.refresh(route)
  }

  copyFrom(other: Solution): void {
    this.changed.fill(1)
    const changed = other.changed.slice()
    this.syncFrom(other)
    // Someone else may still have to catch up with the other side's changes.
    other.changed.set(changed)
  }

  /** Takes over the routes that either side has changed since this pair was last equal. */
  syncFrom(other: Solution): void {
    const routes = this.visits.length
    for (let route = 0; route < routes; route++) {
      if (!this.differs(other, route)) continue
      const base = route * this.stride
      for (let cell = base + at(this.visits, route); cell > base; cell--) this.routeOf[at(this.node, cell)] = FREE
    }
    for (let route = 0; route < routes; route++) {
      if (!this.differs(other, route)) continue
      const base = route * this.stride
      const end = base + at(other.visits, route) + 2
      for (let cell = base; cell < end; cell++) {
        this.node[cell] = at(other.node, cell)
        this.location[cell] = at(other.location, cell)
        this.start[cell] = at(other.start, cell)
        this.depart[cell] = at(other.depart, cell)
        this.latest[cell] = at(other.latest, cell)
        this.travelTime[cell] = at(other.travelTime, cell)
      }
      for (let cell = base + 1; cell < end - 1; cell++) this.routeOf[at(this.node, cell)] = route
      this.visits[route] = at(other.visits, route)
      this.score[route] = realAt(other.score, route)
      this.travel[route] = at(other.travel, route)
      this.rhythmLoss[route] = realAt(other.rhythmLoss, route)
      this.changed[route] = 0
      other.changed[route] = 0
    }
    this.count.set(other.count)
    this.countOn.set(other.countOn)
    this.used.set(other.used)
    this.usedTotal.set(other.usedTotal)
  }

  private differs(other: Solution, route: number): boolean {
    return this.changed[route] === 1 || other.changed[route] === 1
  }

  private release(node: number, route: number): void {
    this.routeOf[node] = FREE
    this.released.push(node)
    this.recount(node, route, -1)
  }

  private recount(node: number, route: number, by: number): void {
    const groups = this.instance.groups.ofNode[node]
    if (!groups) return
    for (const group of groups) {
      const cell = group * this.visits.length + route
      this.count[group] = at(this.count, group) + by
      this.countOn[cell] = at(this.countOn, cell) + by
    }
  }

  /** Recomputes the times and sums of a route. False where it is late or over a resource limit. */
  private refresh(route: number): boolean {
    const { windows, service, network, routeLatest } = this.instance
    const routes = this.visits.length
    const travel = network.travel[route] ?? this.travelTime
    const weight = network.weight[route] ?? travel
    const base = route * this.stride
    const end = base + at(this.visits, route) + 1
    let score = 0
    let ticks = 0
    let feasible = true
    let from = at(this.location, base)
    let depart = 0
    this.depart[base] = 0
    this.node[end] = FREE
    for (let cell = base + 1; cell < end; cell++) {
      const node = at(this.node, cell)
      const to = at(this.location, cell)
      const travelTime = at(travel, from * network.size + to)
      const windowCell = node * routes + route
      const start = startAt(windows, windowCell, depart + travelTime)
      depart = start + at(service, node)
      this.travelTime[cell] = travelTime
      this.start[cell] = start
      this.depart[cell] = depart
      score += realAt(this.instance.score, windowCell)
      ticks += at(weight, from * network.size + to)
      from = to
    }
    const home = at(travel, from * network.size + at(this.location, end))
    this.travelTime[end] = home
    this.start[end] = depart + home
    this.depart[end] = depart + home
    let latest = at(routeLatest, route)
    if (end > base + 1) {
      ticks += at(weight, from * network.size + at(this.location, end))
      feasible = depart + home <= latest
    }
    this.latest[end] = latest
    for (let cell = end - 1; cell > base; cell--) {
      const node = at(this.node, cell)
      const limit = latest - at(this.travelTime, cell + 1) - at(service, node)
      latest = latestStart(windows, node * routes + route, limit)
      this.latest[cell] = latest
    }
    this.score[route] = score
    this.travel[route] = ticks
    this.rhythmLoss[route] = rhythmLossOf(this.instance.rhythm, this, route)
    this.changed[route] = 1
    return this.sumResources(route) && feasible
  }

  /** False where a limit is broken. */
  private sumResources(route: number): boolean {
    const routes = this.visits.length
    let isWithin = true
    const { resources } = this.instance
    for (let resource = 0; resource < resources.length; resource++) {
      const table = resources[resource]
      if (!table) continue
      const amount = this.amountOf(table, route)
      this.used[resource * routes + route] = amount
      if (amount > realAt(table.limitOn, route)) isWithin = false
      let total = 0
      for (let other = 0; other < routes; other++) total += realAt(this.used, resource * routes + other)
      this.usedTotal[resource] = total
      if (total > table.limit) isWithin = false
    }
    return isWithin
  }

  private amountOf({ visit, travel }: ResourceTable, route: number): number {
    const { network } = this.instance
    const base = route * this.stride
    const end = base + at(this.visits, route) + 1
    const amounts = travel[route]
    let sum = 0
    if (end === base + 1) return sum
    for (let cell = base + 1; cell < end; cell++) sum += realAt(visit, at(this.node, cell))
    if (!amounts) return sum
    for (let cell = base + 1; cell <= end; cell++) {
      sum += realAt(amounts, at(this.location, cell - 1) * network.size + at(this.location, cell))
    }
    return sum
  }
}
