import { expect, it } from 'vitest'
import { buildModel } from '#planning/model/planning-model.ts'
import type { SolverNode } from '#planning/solver/problem.ts'
import { solve } from '#planning/solver/solve.ts'
import { sampleCandidates, sampleRequest } from '#planning/testing/sample-trip.ts'
import { tripProblem } from './trip-problem.ts'

const dayStart = 540

/** What costs score in the problem of a usual trip, on a day from nine in the morning with the way home. */
function usualDay(nodes: SolverNode[]) {
  const route = { day: 0, start: null, end: null, earliest: dayStart, latest: 1380, dayStart }
  const model = buildModel(sampleRequest({ appointments: [], meals: [] }), sampleCandidates())
  type Input = Parameters<typeof tripProblem>[0]
  const input = { model, routes: [route], nodes: [], routing: () => null, shared: [], isRestDay: () => false }
  const { gaps, monotonyLoss } = tripProblem({ ...input, remainingBudget: null } as unknown as Input, false)
  const routes = [{ earliest: dayStart, latest: 1380, dayStart }]
  return { nodes, routes, locations: 1, travel: () => 0, gaps, monotonyLoss }
}

/** An hour's visit that begins so many minutes into the day. */
const visit = (minutes: number, score: number, kind?: string): SolverNode => ({
  location: 0,
  score,
  service: 60,
  startWindows: [[{ open: dayStart + minutes, close: dayStart + minutes }]],
  kind,
})

/** Whether people go to the first visit, which is worth more, rather than to the second. */
function isWorthIt([first, second]: [SolverNode, SolverNode], others: SolverNode[] = []): boolean {
  const groups = [{ nodes: [0, 1], maxTotal: 1 }]
  const problem = { ...usualDay([first, second, ...others]), groups }
  const { routes } = solve(problem, { seed: 1, iterations: 200 })
  return routes[0]?.some(({ node }) => node === 0) ?? false
}

it('has a gap of over two hours cost nothing, for it holds a meal and a rest, and one of two and a half hours much', () => {
  const behind = (gap: number, more: number) =>
    isWorthIt([visit(60 + gap, 100 + more), visit(60, 100)], [visit(0, 1000)])
  expect(behind(135, 1)).toBe(true)
  expect(behind(150, 40)).toBe(false)
  expect(behind(150, 120)).toBe(true)
  expect(behind(180, 280)).toBe(false)
  expect(behind(180, 360)).toBe(true)
})

it('lets the day begin an hour late for nothing, and an hour and a half late for a loss', () => {
  const begins = (late: number, more: number) => isWorthIt([visit(late, 500 + more), visit(0, 500)])
  expect(begins(70, 1)).toBe(true)
  expect(begins(90, 80)).toBe(false)
  expect(begins(90, 160)).toBe(true)
  expect(begins(120, 320)).toBe(false)
  expect(begins(120, 400)).toBe(true)
})

it('has a third visit of one kind in a row lose about as much as a plain sight is worth', () => {
  const museums = [visit(0, 500, 'museum'), visit(60, 500, 'museum')]
  const third = (more: number) => isWorthIt([visit(120, 200 + more, 'museum'), visit(120, 200, 'park')], museums)
  expect(third(90)).toBe(false)
  expect(third(150)).toBe(true)
})
