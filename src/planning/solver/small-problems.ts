/** Small problems for tests: on a line, or drawn from a seed. */
import type { SolverGroup, SolverNode, SolverProblem, SolverRoute, TimeWindow } from './problem.ts'
import { Random } from './random.ts'

const DAY = 100

/** One day on a line: location n is n minutes from 0. */
export function lineProblem(overrides: Partial<SolverProblem> = {}): SolverProblem {
  return {
    nodes: [10, 20, 30].map((location) => ({ location, score: 5, service: 10 })),
    routes: [{ start: 0, end: 0, earliest: 0, latest: 100 }],
    locations: 40,
    travel: (from, to) => Math.abs(from - to),
    ...overrides,
  }
}

/** Orienteering alone: one depot, one window a node, straight-line distances. */
export function randomOrienteering(seed: number, nodeCount: number, vehicles: number) {
  const random = new Random(seed)
  const points = Array.from({ length: nodeCount + 1 }, () => ({ x: random.below(30), y: random.below(30) }))
  return {
    nodes: points.map((_, node) => {
      const open = random.below(70)
      if (node === 0) return { score: 0, service: 0, open: 0, close: DAY }
      return { score: 1 + random.below(20), service: random.below(8), open, close: open + random.below(50) }
    }),
    travel: (from: number, to: number) => {
      const a = points[from]
      const b = points[to]
      return a && b ? Math.floor(Math.hypot(a.x - b.x, a.y - b.y) * 10) / 10 : Number.NaN
    },
    horizon: DAY,
    vehicles,
  }
}

/**
 * Everything that a problem can ask for. With `forExact` moves use no resources, which the exact solver cannot take,
 * and travel is as on a map with a few ways missing; otherwise it knows no geometry at all.
 */
export function randomProblem(seed: number, nodeCount: number, forExact: boolean): SolverProblem {
  const random = new Random(seed)
  const chance = (share: number) => random.unit() < share
  const routeCount = 1 + random.below(3)
  const locations = nodeCount + 2
  const points = Array.from({ length: locations }, () => ({ x: random.below(20), y: random.below(20) }))
  const distances = points.flatMap((a) => points.map((b) => Math.round(Math.hypot(a.x - b.x, a.y - b.y))))
  const times = [...distances, ...distances.map((distance) => 2 * distance)].map((time) => {
    if (chance(forExact ? 0.01 : 0.05)) return Number.NaN
    return forExact ? time : random.below(25)
  })
  const travel = (from: number, to: number, travelClass: number) =>
    times[(travelClass * locations + from) * locations + to] ?? Number.NaN
  const routes = Array.from({ length: routeCount }, (): SolverRoute => {
    const earliest = random.below(20)
    return {
      ...(chance(0.8) ? { start: random.below(locations) } : {}),
      ...(chance(0.8) ? { end: random.below(locations) } : {}),
      earliest,
      latest: earliest + 40 + random.below(60),
      travelClass: random.below(2),
    }
  })
  const windows = (): TimeWindow[] =>
    Array.from({ length: random.below(4) }, () => {
      const open = random.below(DAY)
      return { open, close: open + random.below(25) }
    })
  const nodes = Array.from(
    { length: nodeCount },
    (): SolverNode => ({
      location: random.below(locations),
      score: random.below(20),
      ...(chance(0.2) ? { scoreOn: routes.map(() => random.below(20)) } : {}),
      service: random.below(15),
      ...(chance(0.7) ? { startWindows: routes.map(windows) } : {}),
      ...(chance(0.1) ? { required: true } : {}),
    }),
  )
  const groups = Array.from(
    { length: random.below(3) },
    (): SolverGroup => ({
      nodes: nodes.flatMap((_, id) => (chance(0.4) ? [id] : [])),
      ...(chance(0.4) ? { maxPerRoute: routes.map(() => 1 + random.below(2)) } : {}),
      ...(chance(0.4) ? { maxTotal: 1 + random.below(3) } : {}),
      ...(chance(0.3) ? { minPerRoute: 1 } : {}),
      ...(chance(0.3) ? { minTotal: 1 + random.below(2) } : {}),
      ...(chance(0.3) ? { weight: 2 } : {}),
    }),
  )
  const prices = nodes.map(() => random.below(30))
  const budget = {
    visit: (node: number) => prices[node] ?? 0,
    total: 20 + random.below(100),
    ...(chance(0.3) ? { perRoute: 60 } : {}),
    ...(forExact ? {} : { travel: (from: number, to: number) => (from * 7 + to * 3) % 5 }),
  }
  return { nodes, routes, locations, travel, groups, resources: chance(0.5) ? [budget] : [] }
}
