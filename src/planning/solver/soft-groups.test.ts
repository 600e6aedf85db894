import { describe, expect, test } from 'vitest'
import type { SolverGroup, SolverProblem } from './problem.ts'
import { lineProblem } from './small-problems.ts'
import { solve } from './solve.ts'

describe('a wish', () => {
  const nodes: SolverProblem['nodes'] = [10, 20, 30].map((location) => ({ location, score: 5, service: 45 }))
  const solved = (missingLoss: number) =>
    solve(
      lineProblem({
        nodes,
        routes: [{ start: 0, end: 0, earliest: 0, latest: 90 }],
        travelWeight: 0.2,
        groups: [{ nodes: [1], minTotal: 1, missingLoss }],
      }),
      { seed: 1, iterations: 200 },
    )

  test('is met where it loses more than it costs, and is no shortfall otherwise', () => {
    // Location 20 is visited at the cost of location 10.
    expect(solved(10).routes[0]?.map(({ node }) => node)).toEqual([1])
    expect(solved(1).routes[0]?.map(({ node }) => node)).toEqual([0])
    expect(solved(1).unmet).toEqual([])
  })
})

describe('a soft bound', () => {
  const visited = (excessLoss: number, bound: Pick<SolverGroup, 'maxTotal' | 'maxPerRoute'>) =>
    solve(lineProblem({ travelWeight: 0.01, groups: [{ nodes: [0, 1, 2], ...bound, excessLoss }] }), {
      seed: 1,
      iterations: 200,
    })

  test.each([{ maxTotal: 2 }, { maxPerRoute: 2 }])('holds where it loses more than the visit is worth: %o', (bound) => {
    expect(visited(6, bound).routes[0]).toHaveLength(2)
    expect(visited(1, bound).routes[0]).toHaveLength(3)
    expect(visited(6, bound).unmet).toEqual([])
  })

  test('gives way to a lower bound', () => {
    const groups = [
      { nodes: [0, 1, 2], maxTotal: 1, excessLoss: 50 },
      { nodes: [1, 2], minTotal: 2 },
    ]
    const solution = solve(lineProblem({ groups }), { seed: 1, iterations: 200 })
    expect(solution.routes[0]?.map(({ node }) => node).sort()).toEqual([1, 2])
    expect(solution.unmet).toEqual([])
  })
})
