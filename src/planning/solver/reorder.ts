/** The best order of a route's own visits: depth-first search with the windows and the weight so far as bounds. */
import { objectiveOf } from './admission.ts'
import type { Solution } from './solution.ts'
import { NEVER } from './tick.ts'
import { at } from './typed-array.ts'
import { startAt } from './window-table.ts'

const MOST_VISITS = 10
/** Steps of one search; orders that windows do not restrict would take too long. */
const MOST_STEPS = 20_000
const LEAST_GAIN = 1e-9

/** Puts the visits of the route into the order of the best objective. False where it is the best already. */
export function reorder(solution: Solution, backup: Solution, route: number): boolean {
  const visits = at(solution.visits, route)
  if (visits < 2 || visits > MOST_VISITS) return false
  const order = new OrderSearch(solution, route).run()
  if (!order) return false
  const before = objectiveOf(solution)
  backup.copyFrom(solution)
  solution.remove(route, 1, visits)
  let isFeasible = true
  order.forEach((node, position) => {
    isFeasible = solution.insert(node, route, position)
  })
  if (isFeasible && objectiveOf(solution) > before + LEAST_GAIN) return true
  solution.copyFrom(backup)
  return false
}

class OrderSearch {
  private readonly solution: Solution
  private readonly route: number
  private readonly nodes: Int32Array
  private readonly path: number[] = []
  private best: number[] | undefined
  private least: number
  private steps = 0

  constructor(solution: Solution, route: number) {
    this.solution = solution
    this.route = route
    const base = route * solution.stride
    const visits = at(solution.visits, route)
    this.nodes = solution.node.slice(base + 1, base + 1 + visits)
    this.least = at(solution.travel, route) * solution.instance.travelWeight
  }

  run(): number[] | undefined {
    const base = this.route * this.solution.stride
    this.extend(0, at(this.solution.location, base), 0, 0)
    return this.best
  }

  private extend(visited: number, from: number, time: number, loss: number): void {
    if (this.steps++ > MOST_STEPS) return
    const { instance, location, stride, visits } = this.solution
    const { network, windows, service, routeLatest, routeCount, travelWeight } = instance
    const travel = network.travel[this.route] ?? location
    const weight = network.weight[this.route] ?? travel
    const row = from * network.size
    if (this.path.length === this.nodes.length) {
      const home = at(location, this.route * stride + at(visits, this.route) + 1)
      const total = loss + travelWeight * at(weight, row + home)
      if (time + at(travel, row + home) > at(routeLatest, this.route) || total >= this.least - LEAST_GAIN) return
      this.least = total
      this.best = [...this.path]
      return
    }
    for (let index = 0; index < this.nodes.length; index++) {
      if (visited & (1 << index)) continue
      const node = at(this.nodes, index)
      const to = at(network.nodeLocation, node)
      const next = loss + travelWeight * at(weight, row + to)
      if (next >= this.least) continue
      const start = startAt(windows, node * routeCount + this.route, time + at(travel, row + to))
      if (start >= NEVER) continue
      this.path.push(node)
      this.extend(visited | (1 << index), to, start + at(service, node), next)
      this.path.pop()
    }
  }
}
