import { describe, expect, test } from 'vitest'
import { areaOf, clipLine, clipRing, simplify, writePath } from './line-work.ts'

const box = { left: 0, top: 0, right: 10, bottom: 10 }
const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }))

describe('clipRing', () => {
  test('cuts along the sides', () => {
    expect(areaOf(clipRing(points([-5, -5], [5, -5], [5, 5], [-5, 5]), box))).toBe(25)
  })
  test('keeps what lies within, and nothing of what lies outside', () => {
    const inside = points([1, 1], [4, 1], [4, 4])
    expect(clipRing(inside, box)).toEqual(inside)
    expect(clipRing(points([20, 1], [24, 1], [24, 4]), box)).toEqual([])
  })
})

test('clipLine gives the pieces within', () => {
  const line = points([-2, 2], [5, 2], [5, 20], [8, 20], [8, 5])
  expect(clipLine(line, box)).toEqual([points([0, 2], [5, 2], [5, 10]), points([8, 10], [8, 5])])
})

test('simplify leaves out what lies near the line', () => {
  expect(simplify(points([0, 0], [5, 0.4], [10, 0]), 0.5)).toEqual(points([0, 0], [10, 0]))
  expect(simplify(points([0, 0], [5, 0.6], [10, 0]), 0.5)).toHaveLength(3)
})

test('writePath writes steps in whole pixels, and nothing for less than a line', () => {
  expect(writePath(points([1, 1], [4.4, 1], [4, -3]), true)).toBe('M1 1l3 0 0-4z')
  expect(writePath(points([1, 1], [1.2, 1.1], [0.9, 1]), true)).toBe('')
})
