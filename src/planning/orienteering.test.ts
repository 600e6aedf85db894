import { describe, expect, test } from 'vitest'
import { propertySize } from '../testing/property-size.ts'
import { solveOrienteering } from './orienteering.ts'
import { solveExactly } from './solver/exact.ts'
import { randomOrienteering } from './solver/small-problems.ts'

type Problem = Parameters<typeof solveOrienteering>[0]

/** The score of the tours, or what is wrong with them. */
function walk({ nodes, travel, horizon, vehicles }: Problem, routes: number[][]): number | string {
  if (routes.length > vehicles) return 'too many tours'
  if (new Set(routes.flat()).size !== routes.flat().length) return 'a node twice'
  let score = 0
  for (const tour of routes) {
    let place = 0
    let time = nodes[0]?.open ?? 0
    for (const node of tour) {
      const visit = nodes[node]
      if (!visit || node === 0) return `no node ${node}`
      time = Math.max(time + travel(place, node), visit.open)
      if (!(time <= visit.close)) return `late at ${node}`
      time += visit.service
      score += visit.score
      place = node
    }
    if (!(time + travel(place, 0) <= horizon) && tour.length > 0) return 'late at the depot'
  }
  return score
}

describe('solveOrienteering', () => {
  test('reaches the optimum of small instances and never exceeds it', () => {
    const seeds = Array.from({ length: propertySize(100, 300) }, (_, index) => index + 1)
    const missed = seeds.filter((seed) => {
      const problem = randomOrienteering(seed, 8, 1 + (seed % 2))
      const { routes, score } = solveOrienteering(problem, { seed, iterations: 300 })
      expect(walk(problem, routes), `seed ${seed}`).toBe(score)
      const exact = solveExactly({
        nodes: problem.nodes.slice(1).map((node, index) => ({
          ...node,
          location: index + 1,
          startWindows: Array.from({ length: problem.vehicles }, () => [node]),
        })),
        routes: Array.from({ length: problem.vehicles }, () => ({
          start: 0,
          end: 0,
          earliest: 0,
          latest: problem.horizon,
        })),
        locations: problem.nodes.length,
        travel: problem.travel,
      })
      expect(score, `seed ${seed}`).toBeLessThanOrEqual(exact.score)
      return score < exact.score
    })
    expect(missed.length).toBeLessThanOrEqual(seeds.length / 100)
  })

  test('tours of a large instance are feasible and deterministic', () => {
    const problem = randomOrienteering(1, 200, 4)
    const { routes, score } = solveOrienteering(problem, { seed: 9, iterations: 100 })
    expect(walk(problem, routes)).toBe(score)
    expect(solveOrienteering(problem, { seed: 9, iterations: 100 })).toEqual({ routes, score })
  })

  test('obeys a time limit', () => {
    const { routes, score } = solveOrienteering(randomOrienteering(2, 50, 1), { seed: 1, timeMs: 5 })
    expect(walk(randomOrienteering(2, 50, 1), routes)).toBe(score)
  })

  const depot = { score: 0, service: 0, open: 0, close: 50 }
  const visit = { score: 3, service: 1, open: 0, close: 50 }
  const small = { nodes: [depot, visit], travel: () => 5, horizon: 50, vehicles: 1 }

  test.each([
    ['no nodes', { ...small, nodes: [] }],
    ['only a depot', { ...small, nodes: [depot] }],
    ['a depot out of reach', { ...small, travel: () => Number.POSITIVE_INFINITY }],
    ['travel that is no number', { ...small, travel: () => Number.NaN }],
    ['a horizon in the past', { ...small, horizon: -1 }],
    ['a horizon that is no number', { ...small, horizon: Number.NaN }],
    ['an endless horizon', { ...small, horizon: Number.POSITIVE_INFINITY }],
    ['no vehicles', { ...small, vehicles: 0 }],
    ['vehicles that are no number', { ...small, vehicles: Number.NaN }],
    ['a reversed window', { ...small, nodes: [depot, { ...visit, open: 9, close: 8 }] }],
    ['a negative score', { ...small, nodes: [depot, { ...visit, score: -1 }] }],
  ])('%s: nothing is visited', (_, problem) => {
    const { routes, score } = solveOrienteering(problem, { seed: 1, iterations: 20 })
    expect(routes.flat()).toEqual([])
    expect(score).toBe(0)
  })

  test.each([
    ['more vehicles than visits', { ...small, vehicles: 1e12 }],
    [
      'endless windows',
      { ...small, nodes: [depot, { ...visit, open: Number.NEGATIVE_INFINITY, close: Number.POSITIVE_INFINITY }] },
    ],
  ])('%s: the visit is made', (_, problem) => {
    expect(solveOrienteering(problem, { seed: 1, iterations: 20 })).toMatchObject({ routes: [[1]], score: 3 })
  })
})
