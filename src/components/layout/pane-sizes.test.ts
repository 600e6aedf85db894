import { expect, test } from 'vitest'
import { moveSeparator, parsePaneSizes, serializePaneSizes } from './pane-sizes.ts'

test('sizes survive the cookie', () => {
  expect(parsePaneSizes(serializePaneSizes([40.26, 31.74, 28]), 3)).toEqual([40.3, 31.7, 28])
})

test.each(['', '50', '50-x', '-10-110', '30-30'])('rejects the cookie "%s"', (cookie) => {
  expect(parsePaneSizes(cookie, 2)).toBeUndefined()
})

test.each([
  { index: 0, delta: 5, moved: [45, 27, 28] },
  { index: 0, delta: -5, moved: [35, 37, 28] },
  { index: 1, delta: 8, moved: [40, 40, 20] },
])('the separator behind pane $index moves by $delta', ({ index, delta, moved }) => {
  expect(moveSeparator([40, 32, 28], [24, 15, 20], index, delta)).toEqual(moved)
})

test('a separator pushes the panes behind the next, down to their minimum', () => {
  expect(moveSeparator([40, 32, 28], [24, 15, 20], 0, 20)).toEqual([60, 15, 25])
  expect(moveSeparator([40, 32, 28], [24, 15, 20], 0, 100)).toEqual([65, 15, 20])
  expect(moveSeparator([40, 32, 28], [24, 15, 20], 1, -100)).toEqual([24, 15, 61])
})

test('a separator that does not move leaves the panes as they are', () => {
  expect(moveSeparator([40, 32, 28], [24, 15, 20], 0, 0)).toEqual([40, 32, 28])
})
