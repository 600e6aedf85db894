import { expect, it } from 'vitest'
import { solve } from './solve.ts'

it('puts the visits of a finished route in the order of the best rhythm', () => {
  const kinds = ['temple', 'temple', 'temple', 'garden', 'garden']
  const problem = {
    nodes: kinds.map((kind) => ({ location: 0, score: 1, service: 1, kind })),
    routes: [{ earliest: 0, latest: 10 }],
    locations: 1,
    travel: () => 0,
    travelWeight: 1,
    monotonyLoss: 1,
    warmStart: [[0, 1, 2, 3, 4]],
  }
  const [route = []] = solve(problem, { seed: 1, iterations: 0 }).routes
  const made = route.map(({ node }) => kinds[node])
  expect(made).toHaveLength(kinds.length)
  expect(made.join(' ')).not.toContain('temple temple temple')
})
