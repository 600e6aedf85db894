/** Destroy operators of the large neighbourhood search. */
import { admitsMove, isAdmitted, missingOf, removalCost } from './admission.ts'
import type { Instance } from './instance.ts'
import type { Random } from './random.ts'
import { SegmentOptimizer } from './segment-optimizer.ts'
import { FREE, type Solution } from './solution.ts'
import { at } from './typed-array.ts'
import { startAt } from './window-table.ts'

/** Most visits that one round takes out in one way, and most of all visits. Small amounts are drawn more often. */
const MOST_TAKEN = 30
const LARGEST_SHARE = 0.6
/** Draws before the search for a free node is given up: nearly all are visited then. */
const DRAWS = 20

/** One round in so many, on average, rebuilds a stretch instead of taking visits out. */
const SEGMENT_EVERY = 6

type Gap = { from: number; to: number; loss: number }

export class Destroy {
  private readonly solution: Solution
  private readonly instance: Instance
  private readonly random: Random
  private readonly segmentOptimizer: SegmentOptimizer

  constructor(solution: Solution, random: Random) {
    this.solution = solution
    this.instance = solution.instance
    this.random = random
    this.segmentOptimizer = new SegmentOptimizer(solution, random)
  }

  run(): void {
    const visits = this.solution.visits.reduce((sum, of) => sum + of, 0)
    const amount = 1 + Math.floor(Math.min(MOST_TAKEN, visits * LARGEST_SHARE) * this.random.unit() ** 2)
    if (this.random.below(SEGMENT_EVERY) === 0) {
      const route = this.random.below(this.instance.routeCount)
      if (!this.segmentOptimizer.run(route)) this.take(route, 1, 0)
      return
    }
    const kind = this.random.below(4)
    if (kind === 0) this.removeString(amount)
    else if (kind === 1) this.removeScattered(amount)
    else if (kind === 2) this.removeAround(amount)
    else this.swapIn()
  }

  private removeString(amount: number): void {
    const route = this.filledRoute()
    if (route === FREE) return
    const visits = at(this.solution.visits, route)
    const length = Math.min(amount, visits)
    this.take(route, 1 + this.random.below(visits - length + 1), length)
  }

  private removeScattered(amount: number): void {
    for (let left = amount; left > 0; left--) {
      const route = this.filledRoute()
      if (route === FREE) return
      this.take(route, 1 + this.random.below(at(this.solution.visits, route)), 1)
    }
  }

  /** Strings of several routes, each around its visit closest to one place. */
  private removeAround(amount: number): void {
    const { solution, instance, random } = this
    const centre = at(instance.network.nodeLocation, random.below(instance.nodeCount))
    const always = random.below(instance.routeCount)
    for (let route = 0; route < instance.routeCount; route++) {
      const visits = at(solution.visits, route)
      if (visits === 0 || (route !== always && random.below(2) === 0)) continue
      const length = Math.min(visits, 1 + random.below(amount))
      const first = this.closestPosition(route, centre) - random.below(length)
      this.take(route, Math.max(1, Math.min(visits - length + 1, first)), length)
    }
  }

  private closestPosition(route: number, centre: number): number {
    const { solution, instance } = this
    const matrix = instance.network.travel[route] ?? solution.travelTime
    let closest = 1
    let least = Number.POSITIVE_INFINITY
    for (let position = 1; position <= at(solution.visits, route); position++) {
      const place = at(solution.location, route * solution.stride + position)
      const distance = at(matrix, centre * instance.network.size + place)
      if (distance >= least) continue
      least = distance
      closest = position
    }
    return closest
  }

  /** Takes out the cheapest string that stands in the way of a free node, and puts that node there. */
  private swapIn(): void {
    const node = this.freeNode()
    if (node === FREE) return
    const route = this.openRoute(node)
    this.evictRivals(node, route)
    const gap = this.cheapestGap(node, route)
    if (!gap) return
    const { solution } = this
    const position = gap.from - route * solution.stride
    const isFeasible = gap.to === gap.from + 1 || solution.remove(route, position + 1, gap.to - gap.from - 1)
    if (!isFeasible) this.take(route, position + 1, 0)
    else if (isAdmitted(solution, node, route) && admitsMove(solution, node, route, gap.from)) {
      solution.insert(node, route, position)
    }
  }

  /** Cells between which the node fits once the visits between them are gone. */
  private cheapestGap(node: number, route: number): Gap | undefined {
    const { solution, instance, random } = this
    const { windows, service, network } = instance
    const matrix = network.travel[route] ?? solution.travelTime
    const windowCell = node * instance.routeCount + route
    const via = at(network.nodeLocation, node)
    const base = route * solution.stride
    const end = base + at(solution.visits, route) + 1
    let best: Gap | undefined
    for (let from = base; from < end; from++) {
      if (at(solution.depart, from) > at(windows.lastClose, windowCell)) break
      const arrival = at(solution.depart, from) + at(matrix, at(solution.location, from) * network.size + via)
      const departure = startAt(windows, windowCell, arrival) + at(service, node)
      let loss = 0
      for (let to = from + 1; to <= end; to++) {
        if (departure + at(matrix, via * network.size + at(solution.location, to)) <= at(solution.latest, to)) {
          const noisy = loss * (0.5 + random.unit())
          if (!best || noisy < best.loss) best = { from, to, loss: noisy }
          break
        }
        if (to < end) loss += removalCost(solution, at(solution.node, to), route)
      }
    }
    return best
  }

  /** Where upper bounds shut the node out, takes out those that it would replace. */
  private evictRivals(node: number, route: number): void {
    const { solution, instance } = this
    const { groups, ofNode } = instance.groups
    for (const group of ofNode[node] ?? []) {
      const bounds = groups[group]
      if (!bounds) continue
      const isFull = at(solution.count, group) >= bounds.max
      const isFullHere = at(solution.countOn, group * instance.routeCount + route) >= at(bounds.maxOn, route)
      if (!isFull && !isFullHere) continue
      for (let other = 0; other < instance.routeCount; other++) {
        if (other === route || isFull) this.evictOne(group, other)
      }
    }
  }

  private evictOne(group: number, route: number): void {
    const { solution, instance } = this
    for (let position = at(solution.visits, route); position > 0; position--) {
      const node = at(solution.node, route * solution.stride + position)
      if (!instance.groups.ofNode[node]?.includes(group)) continue
      this.take(route, position, 1)
      return
    }
  }

  /** A node that is not visited; while a lower bound is missed, every other time one that would help. */
  private freeNode(): number {
    const { solution, instance, random } = this
    const missed = random.below(2) === 0 ? this.shortGroup() : FREE
    for (let draw = 0; draw < DRAWS; draw++) {
      const members = instance.groups.groups[missed]?.members
      const node = members ? at(members, random.below(members.length)) : random.below(instance.nodeCount)
      if (at(solution.routeOf, node) === FREE) return node
    }
    return FREE
  }

  private shortGroup(): number {
    const { groups } = this.instance.groups
    const first = this.random.below(groups.length)
    for (let step = 0; step < groups.length; step++) {
      const group = (first + step) % groups.length
      if ((groups[group]?.members.length ?? 0) > 0 && missingOf(this.solution, group) > 0) return group
    }
    return FREE
  }

  /** A route that the node can be on as far as windows go, or any. */
  private openRoute(node: number): number {
    const { routeCount, windows } = this.instance
    const first = this.random.below(routeCount)
    for (let step = 0; step < routeCount; step++) {
      const route = (first + step) % routeCount
      if (at(windows.lastClose, node * routeCount + route) >= 0) return route
    }
    return first
  }

  private filledRoute(): number {
    const first = this.random.below(this.instance.routeCount)
    for (let step = 0; step < this.instance.routeCount; step++) {
      const route = (first + step) % this.instance.routeCount
      if (at(this.solution.visits, route) > 0) return route
    }
    return FREE
  }

  /**
   * Removes more of the route if removing the segment alone makes the rest late or exceeds a limit. Every pass takes a
   * visit; an empty route may still be over a limit, as one below 0 is broken by nothing at all.
   */
  private take(route: number, position: number, length: number): void {
    const { solution } = this
    let isFeasible = solution.remove(route, position, length)
    while (!isFeasible && at(solution.visits, route) > 0) {
      isFeasible = solution.remove(route, Math.min(position, at(solution.visits, route)), 1)
    }
  }
}
