/** Travel between the locations that usable nodes and routes refer to, in matrices of whole ticks. */
import type { SolverNode, SolverProblem, SolverRoute } from './problem.ts'
import { NEVER, type TickScale } from './tick.ts'
import { at } from './typed-array.ts'
import { type Indexed, isAmount } from './usable.ts'

export type Network = {
  /** Number of locations, the length of a matrix row. Location 0 is "anywhere": no travel to or from it. */
  size: number
  nodeLocation: Int32Array
  routeStart: Int32Array
  routeEnd: Int32Array
  /** By route: ticks at from * size + to. Routes of one travel class share a matrix. */
  travel: Int32Array[]
  /** The same at to * size + from, so that all ways to one place lie side by side in memory. */
  travelTo: Int32Array[]
  /** By route: what a move weighs in the objective, at from * size + to. `travel` itself where there is no penalty. */
  weight: Int32Array[]
  /** By route: lengths of moves at from * size + to; absent where nothing winds. */
  length: (Float64Array | undefined)[]
  /** By route, then location: the least ticks from any other stop to it and on to another. */
  leastDetour: Int32Array[]
  /** By resource and route: amounts at from * size + to; absent where moves use none. */
  amounts: (Float64Array | undefined)[][]
}

const ANYWHERE = 0

export function buildNetwork(
  problem: SolverProblem,
  nodes: Indexed<SolverNode>[],
  routes: Indexed<SolverRoute>[],
  scale: TickScale,
): Network {
  const places: number[] = [Number.NaN]
  const indexOf = new Map<number, number>()
  const index = (place: number | undefined) => {
    if (place === undefined) return ANYWHERE
    const known = indexOf.get(place)
    if (known !== undefined) return known
    indexOf.set(place, places.length)
    return places.push(place) - 1
  }
  const routeStart = Int32Array.from(routes, ({ value }) => index(value.start))
  const routeEnd = Int32Array.from(routes, ({ value }) => index(value.end))
  const nodeLocation = Int32Array.from(nodes, ({ value }) => index(value.location))

  const stops = [...routeStart, ...routeEnd, ...nodeLocation]
  const classes = routes.map(({ value }) => value.travelClass ?? 0)
  const matrices = new Map(
    [...new Set(classes)].map((travelClass) => [
      travelClass,
      classMatrices(problem, places, stops, travelClass, scale),
    ]),
  )
  const ofRoutes = classes.flatMap((travelClass) => matrices.get(travelClass) ?? [])
  return {
    size: places.length,
    nodeLocation,
    routeStart,
    routeEnd,
    travel: ofRoutes.map(({ ticks }) => ticks),
    travelTo: ofRoutes.map(({ travelTo }) => travelTo),
    weight: ofRoutes.map(({ weight }) => weight),
    length: ofRoutes.map(({ length }) => length),
    leastDetour: ofRoutes.map(({ leastDetour }) => leastDetour),
    amounts: (problem.resources ?? []).map((_, resource) => ofRoutes.map(({ amounts }) => amounts[resource])),
  }
}

function classMatrices(
  problem: SolverProblem,
  places: number[],
  stops: number[],
  travelClass: number,
  scale: TickScale,
) {
  const size = places.length
  const resources = problem.resources ?? []
  const ticks = new Int32Array(size * size)
  const amounts = resources.map(({ travel }) => (travel ? new Float64Array(size * size) : undefined))
  for (let from = 1; from < size; from++) {
    for (let to = 1; to < size; to++) {
      if (from === to) continue
      const cell = from * size + to
      const origin = places[from] ?? Number.NaN
      const destination = places[to] ?? Number.NaN
      const time = problem.travel(origin, destination, travelClass)
      ticks[cell] = isAmount(time) ? scale.up(time) : NEVER
      resources.forEach(({ travel }, resource) => {
        const matrix = amounts[resource]
        if (!travel || !matrix) return
        const amount = travel(origin, destination, travelClass)
        if (isAmount(amount)) matrix[cell] = amount
        else ticks[cell] = NEVER
      })
    }
  }
  const weight = problem.moveWeight ? weigh(problem, places, travelClass, scale, ticks) : ticks
  const length = problem.winding && problem.length ? lengths(problem, places, travelClass) : undefined
  const travelTo = transpose(ticks, size)
  const there = nearest(travelTo, stops, size)
  const onward = nearest(ticks, stops, size)
  return {
    ticks,
    travelTo,
    weight,
    length,
    leastDetour: there.map((least, place) => least + at(onward, place)),
    amounts,
  }
}

function lengths({ length }: SolverProblem, places: number[], travelClass: number): Float64Array {
  const size = places.length
  return Float64Array.from({ length: size * size }, (_, cell) => {
    const [from, to] = [Math.floor(cell / size), cell % size]
    if (from === ANYWHERE || to === ANYWHERE || from === to) return 0
    const long = length?.(places[from] ?? Number.NaN, places[to] ?? Number.NaN, travelClass) ?? 0
    return isAmount(long) ? long : 0
  })
}

function weigh(
  { moveWeight }: SolverProblem,
  places: number[],
  travelClass: number,
  scale: TickScale,
  ticks: Int32Array,
): Int32Array {
  const size = places.length
  return ticks.map((time, cell) => {
    const [from, to] = [Math.floor(cell / size), cell % size]
    if (from === ANYWHERE || to === ANYWHERE || from === to || time >= NEVER) return time
    const weight = moveWeight?.(places[from] ?? Number.NaN, places[to] ?? Number.NaN, travelClass) ?? Number.NaN
    return isAmount(weight) ? scale.up(weight) : time
  })
}

/** By location: the least of its row over the stops, which may lie at the location itself. */
function nearest(matrix: Int32Array, stops: number[], size: number): Int32Array {
  const visitors = new Int32Array(size)
  for (const stop of stops) visitors[stop] = at(visitors, stop) + 1
  return visitors.map((own, place) => {
    if (own > 1) return 0
    let least = NEVER
    for (let other = 0; other < size; other++) {
      if (other !== place && at(visitors, other) > 0) least = Math.min(least, at(matrix, place * size + other))
    }
    return least
  })
}

/** The matrix itself where it is symmetric. */
function transpose(matrix: Int32Array, size: number): Int32Array {
  const transposed = matrix.map((_, cell) => at(matrix, (cell % size) * size + Math.floor(cell / size)))
  return transposed.every((ticks, cell) => ticks === at(matrix, cell)) ? matrix : transposed
}
