import { expect, test } from 'vitest'
import { Insertions } from './insertions.ts'
import { compileInstance } from './instance.ts'
import { polish } from './polish.ts'
import type { SolverNode, SolverProblem } from './problem.ts'
import { lineProblem } from './small-problems.ts'
import { Solution } from './solution.ts'
import { solve } from './solve.ts'

/** A visit at the start of the line that begins at one instant only. */
const fixed = (at: number, score: number): SolverNode => ({
  location: 0,
  score,
  service: 10,
  startWindows: [[{ open: at, close: at }]],
})

/** The best of two visits that exclude each other, behind what comes first. */
function chosen(first: SolverNode[], [late, early]: [SolverNode, SolverNode], gaps: SolverProblem['gaps']) {
  const groups = [{ nodes: [0, 1], maxTotal: 1 }]
  const { routes } = solve(lineProblem({ nodes: [late, early, ...first], groups, gaps }), { seed: 1, iterations: 200 })
  return routes[0]?.some(({ node }) => node === 0) ? 'late' : 'early'
}

test('a wait between two visits is free up to a limit, and costs score beyond', () => {
  const choice = (gaps: SolverProblem['gaps']) => chosen([fixed(0, 20)], [fixed(60, 5), fixed(20, 4)], gaps)
  expect(choice(undefined)).toBe('late')
  expect(choice({ free: 10, freeFirst: 0, weight: 1 })).toBe('early')
  expect(choice({ free: 50, freeFirst: 0, weight: 1 })).toBe('late')
})

test('a late first visit costs score', () => {
  const choice = (gaps: SolverProblem['gaps']) => chosen([], [fixed(60, 5), fixed(20, 4)], gaps)
  expect(choice(undefined)).toBe('late')
  expect(choice({ free: 100, freeFirst: 20, weight: 1 })).toBe('early')
  expect(choice({ free: 0, freeFirst: 60, weight: 1 })).toBe('late')
})

test('the last improvement fills a gap rather than keep a visit that scores a little more', () => {
  const [morning, evening, after, between] = [fixed(0, 20), fixed(60, 20), fixed(75, 6), fixed(30, 5)]
  const problem = lineProblem({
    nodes: [morning, evening, after, between],
    travelWeight: 1,
    gaps: { free: 20, freeFirst: 0, weight: 1 },
    groups: [{ nodes: [2, 3], maxTotal: 1 }],
  })
  const solution = new Solution(compileInstance(problem, undefined))
  for (const [position, node] of [0, 1, 2].entries()) solution.insert(node, 0, position)
  polish(solution, new Insertions(solution), () => false)
  expect([...solution.node.subarray(1, 4)]).toEqual([0, 3, 1])
})
