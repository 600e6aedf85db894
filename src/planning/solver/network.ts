/** Travel between the locations that usable nodes and routes refer to, in matrices of whole ticks. */
import type { SolverNode, SolverProblem, SolverRoute } from './problem.ts'
import { NEVER, type TickScale } from './tick.ts'
import { type Indexed, isAmount } from './usable.ts'

export type Network = {
  /** Number of locations, the length of a matrix row. Location 0 is "anywhere": no travel to or from it. */
  size: number
  nodeLocation: Int32Array
  routeStart: Int32Array
  routeEnd: Int32Array
  /** By route: ticks at from * size + to. Routes of one travel class share a matrix. */
  travel: Int32Array[]
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

  const classes = routes.map(({ value }) => value.travelClass ?? 0)
  const matrices = new Map(
    [...new Set(classes)].map((travelClass) => [travelClass, classMatrices(problem, places, travelClass, scale)]),
  )
  const ofRoutes = classes.flatMap((travelClass) => matrices.get(travelClass) ?? [])
  return {
    size: places.length,
    nodeLocation,
    routeStart,
    routeEnd,
    travel: ofRoutes.map(({ ticks }) => ticks),
    amounts: (problem.resources ?? []).map((_, resource) => ofRoutes.map(({ amounts }) => amounts[resource])),
  }
}

function classMatrices(problem: SolverProblem, places: number[], travelClass: number, scale: TickScale) {
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
  return { ticks, amounts }
}
