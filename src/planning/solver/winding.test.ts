import { expect, it } from 'vitest'
import type { SolverProblem } from './problem.ts'
import { solve } from './solve.ts'

/** Sights at 1 and 3 on a line, in the morning and in the evening, and a meal in between: next to the way or far behind it. */
const places = [0, 1, 3, -4, 2]
const window = (open: number, close: number) => ({ startWindows: [[{ open, close }]] })
const problem: SolverProblem = {
  locations: places.length,
  nodes: [
    { location: 1, score: 50, service: 1, required: true, ...window(0, 20) },
    { location: 2, score: 50, service: 1, required: true, ...window(60, 90) },
    { location: 3, score: 12, service: 1, ...window(30, 50) },
    { location: 4, score: 10, service: 1, ...window(30, 50) },
  ],
  routes: [{ start: 0, earliest: 0, latest: 100 }],
  travel: (from, to) => Math.abs((places[from] ?? 0) - (places[to] ?? 0)),
  travelWeight: 0.01,
  groups: [{ nodes: [2, 3], minTotal: 1, maxTotal: 1 }],
}
const visitsOf = (changes: Partial<SolverProblem>) =>
  solve({ ...problem, ...changes }, { seed: 1, iterations: 50 }).routes[0]?.map(({ node }) => node)

it('takes the meal with the higher score where nothing minds the way', () => {
  expect(visitsOf({})).toEqual([0, 2, 1])
})

it('takes the meal beside the way where a winding route costs score', () => {
  const winding = { free: 1.1, weight: 100, least: 0 }
  expect(visitsOf({ winding, length: problem.travel })).toEqual([0, 3, 1])
})

it('weighs a penalty on long moves like travel time', () => {
  expect(visitsOf({ moveWeight: (from, to) => 100 * problem.travel(from, to, 0) })).toEqual([0, 3, 1])
})
