import { expect, test } from 'vitest'
import { Insertions } from './insertions.ts'
import { compileInstance } from './instance.ts'
import { polish } from './polish.ts'
import type { SolverNode, SolverProblem } from './problem.ts'
import { Random } from './random.ts'
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

test('makes the one visit that is worth it where the gap to the next would cost more', () => {
  const gaps = { free: 10, freeFirst: 20, weight: 1 }
  for (const travelWeight of [0, 1]) {
    const problem = lineProblem({ nodes: [fixed(0, 5), fixed(70, 4)], travelWeight, gaps })
    expect(solve(problem, { seed: 1, iterations: 200 }).routes).toEqual([[{ node: 0, start: 0 }]])
  }
})

test('leaves out both visits behind a gap that costs more than they score', () => {
  const problem = lineProblem({
    nodes: [fixed(0, 30), fixed(60, 20), fixed(75, 20)],
    gaps: { free: 0, freeFirst: 0, weight: 1 },
  })
  expect(solve(problem, { seed: 1, iterations: 200 }).routes).toEqual([[{ node: 0, start: 0 }]])
})

test('adds two visits that are worth their late beginning only together', () => {
  const problem = lineProblem({
    nodes: [fixed(50, 20), fixed(65, 20), fixed(85, 1)],
    gaps: { free: 8, freeFirst: 20, weight: 1 },
  })
  expect(solve(problem, { seed: 1, iterations: 200 }).routes[0]?.map(({ node }) => node)).toEqual([0, 1])
})

test('reaches the optimum of nearly all small problems with gaps', () => {
  const gaps = { free: 10, freeFirst: 20, weight: 1 }
  let missed = 0
  for (let seed = 1; seed <= 150; seed++) {
    const random = new Random(seed)
    const visits = Array.from({ length: 2 + random.below(7) }, () => ({
      start: random.below(90),
      score: 1 + random.below(40),
    })).sort((a, b) => a.start - b.start)
    const nodes = visits.map(({ start, score }) => fixed(start, score))
    const { routes } = solve(lineProblem({ nodes, gaps }), { seed: 1, iterations: 200 })
    const chosenVisits = (routes[0] ?? []).flatMap(({ node }) => visits[node] ?? [])
    const best = Math.max(...subsetsOf(visits).map((subset) => valueWithGaps(subset, gaps)))
    expect(valueWithGaps(chosenVisits, gaps)).toBeLessThanOrEqual(best)
    if (valueWithGaps(chosenVisits, gaps) < best) missed++
  }
  expect(missed).toBeLessThanOrEqual(1)
})

type Timed = { start: number; score: number }

/** Visits of ten minutes at one place, in order of time; overlaps are worth less than nothing. */
function valueWithGaps(visits: readonly Timed[], { free, freeFirst, weight }: NonNullable<SolverProblem['gaps']>) {
  return visits.reduce((value, { start, score }, index) => {
    const before = visits[index - 1]
    const wait = start - (before ? before.start + 10 : 0)
    if (wait < 0) return Number.NEGATIVE_INFINITY
    return value + score - weight * Math.max(0, wait - (before ? free : freeFirst))
  }, 0)
}

function subsetsOf<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((sets, each) => sets.concat(sets.map((set) => set.concat(each))), [[]])
}
