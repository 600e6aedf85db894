/** The best order of a route's own visits: depth-first search with the windows and the loss so far as bounds. */
import { objectiveOf } from './admission.ts'
import { MOST_IN_ROW, waitingLoss } from './rhythm.ts'
import type { Solution } from './solution.ts'
import { NEVER } from './tick.ts'
import { at, realAt } from './typed-array.ts'
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

/** Visits put in order so far: which, where and when the last of them ends, and how many of its kind come last in a row. */
type Prefix = { visited: number; from: number; time: number; loss: number; kind: number; row: number }

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
    this.least = at(solution.travel, route) * solution.instance.travelWeight + realAt(solution.rhythmLoss, route)
  }

  run(): number[] | undefined {
    const base = this.route * this.solution.stride
    this.extend({ visited: 0, from: at(this.solution.location, base), time: 0, loss: 0, kind: 0, row: 0 })
    return this.best
  }

  private extend(prefix: Prefix): void {
    if (this.steps++ > MOST_STEPS) return
    const { instance, location, stride, visits } = this.solution
    const { network, windows, service, routeLatest, routeCount, travelWeight } = instance
    const travel = network.travel[this.route] ?? location
    const weight = network.weight[this.route] ?? travel
    const row = prefix.from * network.size
    if (this.path.length === this.nodes.length) {
      const home = at(location, this.route * stride + at(visits, this.route) + 1)
      const total = prefix.loss + travelWeight * at(weight, row + home)
      const isLate = prefix.time + at(travel, row + home) > at(routeLatest, this.route)
      if (isLate || total >= this.least - LEAST_GAIN) return
      this.least = total
      this.best = [...this.path]
      return
    }
    for (let index = 0; index < this.nodes.length; index++) {
      if (prefix.visited & (1 << index)) continue
      const node = at(this.nodes, index)
      const to = at(network.nodeLocation, node)
      const loss = prefix.loss + travelWeight * at(weight, row + to)
      if (loss >= this.least) continue
      const arrival = prefix.time + at(travel, row + to)
      const start = startAt(windows, node * routeCount + this.route, arrival)
      if (start >= NEVER) continue
      const rhythm = this.rhythmAfter(prefix, node, arrival, start)
      if (loss + rhythm.loss >= this.least) continue
      this.path.push(node)
      this.extend({
        visited: prefix.visited | (1 << index),
        from: to,
        time: start + at(service, node),
        ...rhythm,
        loss: loss + rhythm.loss,
      })
      this.path.pop()
    }
  }

  private rhythmAfter({ visited, kind, row }: Prefix, node: number, arrival: number, start: number) {
    const { rhythm } = this.solution.instance
    if (!rhythm) return { loss: 0, kind, row }
    const waiting = waitingLoss(rhythm, this.route, arrival, start, visited === 0)
    const own = at(rhythm.kind, node)
    if (own === 0) return { loss: waiting, kind, row }
    const inRow = own === kind ? row + 1 : 1
    return { loss: waiting + (inRow > MOST_IN_ROW ? rhythm.monotonyLoss : 0), kind: own, row: inRow }
  }
}
