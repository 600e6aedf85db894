import { expect, test } from 'vitest'
import { parseOptwInstance } from './optw-instance.ts'
import { scoreOfTours } from './tour-checker.ts'

const instance = parseOptwInstance(
  'tiny',
  `1 1 3 1
0 100
  0  0.0 0.0  0.0  0.0 0 0 0   100
  1 10.0 0.0 10.0  7.0 1 1 1  20 30
  2 20.0 0.0 10.0  5.0 1 1 1   0 40
  3 30.0 0.0 10.0  3.0 1 1 1  90 95
`,
)

test('parses position, service, score and window', () => {
  expect(instance.nodes[1]).toEqual({ x: 10, y: 0, service: 10, score: 7, open: 20, close: 30 })
})

test('sums the scores of feasible tours, waiting included', () => {
  expect(scoreOfTours(instance, [[1, 2], []], 2)).toBe(12)
})

test.each([
  ['after 30', [[2, 1]]],
  ['back at 130', [[3]]],
  ['twice', [[1], [1]]],
  ['no location 9', [[9]]],
  ['depot as a visit', [[0]]],
  ['too many tours', [[1], [2], []]],
])('rejects tours: %s', (reason, tours) => {
  expect(() => scoreOfTours(instance, tours, 2)).toThrow(reason)
})
