import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propertyRuns, propertySize } from '../../testing/property-size.ts'
import { solveExactly } from './exact.ts'
import type { SolverProblem, SolverSolution } from './problem.ts'
import { startsWithin } from './problem.ts'
import { lineProblem, randomProblem } from './small-problems.ts'
import { findFaults } from './solution-checker.ts'
import { solve } from './solve.ts'

const SEEDS = Array.from({ length: propertySize(100, 300) }, (_, seed) => seed + 1)

function shortfallOf(problem: SolverProblem, { unmet }: SolverSolution): number {
  return unmet.reduce(
    (sum, shortfall) =>
      sum + (shortfall.kind === 'group' ? shortfall.missing * (problem.groups?.[shortfall.group]?.weight ?? 1) : 1),
    0,
  )
}

describe('against the exact optimum', () => {
  test('is reached in nearly all problems and never exceeded', () => {
    const missed = SEEDS.filter((seed) => {
      const problem = randomProblem(seed, 7, true)
      const solution = solve(problem, { seed, iterations: 1500 })
      const exact = solveExactly(problem)
      const shortfall = shortfallOf(problem, solution)
      expect(findFaults(problem, solution), `seed ${seed}`).toEqual([])
      expect(shortfall, `seed ${seed}`).toBeGreaterThanOrEqual(exact.shortfall)
      if (shortfall > exact.shortfall) return true
      expect(solution.score, `seed ${seed}`).toBeLessThanOrEqual(exact.score)
      return solution.score < exact.score
    })
    expect(missed.length).toBeLessThanOrEqual(SEEDS.length / 100)
  })
})

describe('every solution', () => {
  test('keeps windows, bounds and limits and reports shortfalls', () => {
    const property = fc.property(fc.nat(), fc.integer({ min: 1, max: 25 }), (seed, nodes) => {
      const problem = randomProblem(seed, nodes, false)
      expect(findFaults(problem, solve(problem, { seed, iterations: 40 }))).toEqual([])
    })
    fc.assert(property, propertyRuns(100, 1000))
  })

  test('is the same for the same seed', () => {
    const problem = randomProblem(5, 25, false)
    const once = solve(problem, { seed: 3, iterations: 200 })
    expect(solve(problem, { seed: 3, iterations: 200 })).toEqual(once)
  })
})

describe('problem features', () => {
  test('a visit lies in one of several windows', () => {
    const hours = [
      { open: 0, close: 15 },
      { open: 40, close: 60 },
    ]
    const nodes = [{ location: 10, score: 1, service: 10, startWindows: [startsWithin(hours, 10)] }]
    expect(solve(lineProblem({ nodes }), { seed: 1, iterations: 5 }).routes).toEqual([[{ node: 0, start: 40 }]])
  })

  test('a fixed appointment with score 0 is kept', () => {
    const nodes = [
      { location: 30, score: 0, service: 30, required: true, startWindows: [[{ open: 40, close: 40 }]] },
      { location: 1, score: 9, service: 60 },
    ]
    const solution = solve(lineProblem({ nodes }), { seed: 1, iterations: 200 })
    expect(solution).toMatchObject({ routes: [[{ node: 0, start: 40 }]], unmet: [] })
  })

  test('a required visit that does not fit is reported', () => {
    const nodes = [{ location: 39, score: 1, service: 50, required: true }]
    expect(solve(lineProblem({ nodes }), { seed: 1, iterations: 50 }).unmet).toEqual([{ kind: 'required', node: 0 }])
  })

  test('one meal a day, and no place twice', () => {
    const lunch = { score: 5, service: 10, startWindows: [[{ open: 20, close: 60 }], [{ open: 20, close: 60 }]] }
    const problem = lineProblem({
      nodes: [10, 11, 12].map((location) => ({ ...lunch, location })),
      routes: [0, 1].map(() => ({ start: 0, end: 0, earliest: 0, latest: 100 })),
      groups: [
        { nodes: [0, 1, 2], minPerRoute: 1, maxPerRoute: 1 },
        { nodes: [0, 1], maxTotal: 1 },
      ],
    })
    const { routes, unmet } = solve(problem, { seed: 1, iterations: 100 })
    expect(routes.map((visits) => visits.length)).toEqual([1, 1])
    expect(routes.flat().map(({ node }) => node)).toContain(2)
    expect(unmet).toEqual([])
  })

  test('travel counts towards a resource limit', () => {
    const fare = (from: number, to: number) => Math.abs(from - to)
    const problem = lineProblem({ resources: [{ visit: () => 0, travel: fare, total: 40 }] })
    expect(solve(problem, { seed: 1, iterations: 100 }).score).toBe(10)
  })

  test('a visit that costs more travel than its score is left out', () => {
    expect(solve(lineProblem({ travelWeight: 0.3 }), { seed: 1, iterations: 200 }).score).toBe(0)
  })

  test('a route without ends begins and ends at its visits', () => {
    const problem = lineProblem({ routes: [{ earliest: 0, latest: 30 }] })
    expect(solve(problem, { seed: 1, iterations: 100 }).score).toBe(10)
  })

  test('a warm start is never made worse', () => {
    const problem = randomProblem(7, 40, false)
    const before = solve(problem, { seed: 1, iterations: 500 })
    const warmStart = before.routes.map((visits) => visits.map(({ node }) => node))
    expect(solve({ ...problem, warmStart }, { seed: 2, iterations: 0 })).toMatchObject({
      score: before.score,
      unmet: before.unmet,
    })
  })
})

describe('limits', () => {
  test('the iteration limit holds', () => {
    expect(solve(lineProblem(), { seed: 1, iterations: 17 }).iterations).toBe(17)
  })

  test('time is read from the given clock', () => {
    let time = 0
    const now = () => time++
    expect(solve(lineProblem(), { seed: 1, timeMs: 20, now }).iterations).toBeLessThan(21)
  })

  test('a starved search answers with a complete construction', () => {
    let time = 0
    const now = () => {
      time += 10
      return time
    }
    expect(solve(lineProblem(), { seed: 1, timeMs: 1, now }).routes.flat()).toHaveLength(3)
  })

  test('shouldStop ends the search', () => {
    let asked = 0
    const shouldStop = () => ++asked > 5
    expect(solve(lineProblem(), { seed: 1, iterations: 1000, shouldStop }).iterations).toBeLessThan(6)
  })

  test.each([Number.NaN, -1, 0])('a limit of %s still returns a solution', (iterations) => {
    expect(solve(lineProblem(), { seed: Number.NaN, iterations })).toMatchObject({ iterations: 0, score: 15 })
  })
})

describe('malformed input', () => {
  const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1e300, 0.1, 0]

  test.each(odd)('%s in any field is ignored or obeyed', (value) => {
    const variants: SolverProblem[] = [
      lineProblem({ travel: () => value }),
      lineProblem({ locations: value }),
      lineProblem({ travelWeight: value }),
      lineProblem({ routes: [{ start: value, end: value, earliest: value, latest: value }] }),
      lineProblem({ routes: [{ start: 0, end: 0, earliest: 0, latest: value, travelClass: value }] }),
      lineProblem({ nodes: [{ location: value, score: value, service: value, scoreOn: [value] }] }),
      lineProblem({ nodes: [{ location: 1, score: value, service: 1 }] }),
      lineProblem({ nodes: [{ location: 1, score: 1, service: value }] }),
      lineProblem({ nodes: [{ location: 1, score: 1, service: 1, scoreOn: [value] }] }),
      lineProblem({
        nodes: [
          {
            location: 1,
            score: 1,
            service: 1,
            startWindows: [
              [
                { open: value, close: 5 },
                { open: 9, close: value },
              ],
            ],
          },
        ],
      }),
      lineProblem({ resources: [{ visit: () => value, travel: () => value, perRoute: value, total: value }] }),
      lineProblem({
        groups: [{ nodes: [value, 0], minTotal: value, maxTotal: value, minPerRoute: [value], weight: value }],
      }),
      lineProblem({ warmStart: [[value, 0, 0, 1, 99]] }),
    ]
    for (const problem of variants) {
      const { score, routes } = solve(problem, { seed: value, iterations: 50 })
      expect(score).toBeGreaterThanOrEqual(0)
      for (const visit of routes.flat()) expect(visit.start).toBeLessThan(Number.POSITIVE_INFINITY)
    }
  })

  test.each([-1, Number.NEGATIVE_INFINITY, Number.NaN])('a resource limit of %s admits no visit', (limit) => {
    const variants = [{ perRoute: limit }, { perRoute: [limit] }, { total: limit }]
    for (const bounds of variants) {
      const problem = lineProblem({ resources: [{ visit: () => 1, travel: () => 1, ...bounds }] })
      expect(solve(problem, { seed: 1, iterations: 500 })).toMatchObject({ score: 0, iterations: 500 })
    }
  })

  test('no nodes and no routes', () => {
    const nothing = { score: 0, unmet: [], iterations: 0 }
    expect(solve(lineProblem({ nodes: [] }), { seed: 1 })).toEqual({ ...nothing, routes: [[]] })
    expect(solve(lineProblem({ routes: [] }), { seed: 1 })).toEqual({ ...nothing, routes: [] })
  })
})
