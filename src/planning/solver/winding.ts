/** How much longer the way of a route is than the shortest way through the same places, windows left aside. */
import type { Solution } from './solution.ts'
import { at, realAt } from './typed-array.ts'

/** Time and memory double with each place. */
const MOST_INNER = 8
const reached = new Float64Array(MOST_INNER << MOST_INNER)
/** Between the cells of one way, its ends included, at from * ROW + to. */
const ROW = MOST_INNER + 2
const lengths = new Float64Array(ROW * ROW)

/** Score lost to the winding of a route: from its start to its end, and from the first visit to the last. */
export function windingLossOf(solution: Solution, route: number): number {
  const { winding, network } = solution.instance
  if (!winding || !network.length[route]) return 0
  const base = route * solution.stride
  const visits = at(solution.visits, route)
  const whole = excess(solution, route, base, base + visits + 1)
  const inner = excess(solution, route, base + 1, base + visits)
  return winding.weight * (whole + inner)
}

/** The ratio of the way between two cells, as far as it is over the limit. */
function excess({ instance, location }: Solution, route: number, first: number, last: number): number {
  const { winding, network } = instance
  const length = network.length[route]
  const inner = last - first - 1
  if (!winding || !length || inner < 2 || inner > MOST_INNER) return 0
  const between = (a: number, b: number) => realAt(length, at(location, a) * network.size + at(location, b))
  let way = 0
  for (let cell = first; cell < last; cell++) way += between(cell, cell + 1)
  if (way <= winding.least) return 0
  for (let from = 0; from <= inner; from++) {
    for (let to = 1; to <= inner + 1; to++) lengths[from * ROW + to] = between(first + from, first + to)
  }
  const shortest = shortestWay(inner)
  return shortest < winding.least ? 0 : Math.max(0, way / shortest - winding.free)
}

/** Held-Karp over the cells behind the first; the cell behind them is the end. */
function shortestWay(inner: number): number {
  const sets = 1 << inner
  reached.fill(Number.POSITIVE_INFINITY, 0, sets * MOST_INNER)
  for (let next = 0; next < inner; next++) reached[(1 << next) * MOST_INNER + next] = realAt(lengths, 1 + next)
  for (let set = 1; set < sets; set++) {
    for (let from = 0; from < inner; from++) {
      const way = realAt(reached, set * MOST_INNER + from)
      if (way === Number.POSITIVE_INFINITY) continue
      const row = (1 + from) * ROW + 1
      for (let to = 0; to < inner; to++) {
        if (set & (1 << to)) continue
        const state = (set | (1 << to)) * MOST_INNER + to
        const longer = way + realAt(lengths, row + to)
        if (longer < realAt(reached, state)) reached[state] = longer
      }
    }
  }
  let least = Number.POSITIVE_INFINITY
  for (let from = 0; from < inner; from++) {
    const way = realAt(reached, (sets - 1) * MOST_INNER + from) + realAt(lengths, (1 + from) * ROW + 1 + inner)
    least = Math.min(least, way)
  }
  return least
}
