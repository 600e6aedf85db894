import { describe, expect, test } from 'vitest'
import { movePaneBorder, parsePaneSizes, serializePaneSizes } from './pane-sizes.ts'

describe('movePaneBorder', () => {
  const minimums = [20, 20, 20]
  test.each([
    ['moves a border to the right', 0, 5, [45, 25, 30]],
    ['stops at the smallest next pane', 0, 30, [50, 20, 30]],
    ['stops at the smallest own pane', 0, -40, [20, 50, 30]],
    ['leaves other panes alone', 1, 4, [40, 34, 26]],
  ])('%s', (_name, index, delta, expected) => {
    expect(movePaneBorder([40, 30, 30], index, delta, minimums)).toEqual(expected)
  })

  test('a pane that is too small already may stay, not shrink', () => {
    expect(movePaneBorder([10, 90], 0, -5, [20, 20])).toEqual([10, 90])
  })
})

describe('remembered sizes', () => {
  test('survive the cookie', () => {
    expect(parsePaneSizes(serializePaneSizes([40.26, 31.74, 28]), 3)).toEqual([40.3, 31.7, 28])
  })

  test.each(['', '50', '50-x', '-10-110', '30-30'])('refuses "%s"', (cookie) => {
    expect(parsePaneSizes(cookie, 2)).toBeUndefined()
  })
})
