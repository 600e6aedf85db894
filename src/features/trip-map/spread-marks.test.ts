import { expect, test } from 'vitest'
import { spreadMarks } from './spread-marks.ts'

const distances = (marks: readonly { x: number; y: number }[]) =>
  marks.flatMap((a, index) => marks.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))

test('a pin under another comes out, both keep their direction', () => {
  const [left, right] = spreadMarks(
    [
      { id: 'left', x: 100, y: 100 },
      { id: 'right', x: 108, y: 100 },
    ],
    40,
  )
  expect(left?.x).toBeLessThan(100)
  expect(right?.x).toBeGreaterThan(108)
  expect(Math.min(...distances([left, right].flatMap((mark) => mark ?? [])))).toBeGreaterThanOrEqual(40)
})

test('four at one point stand around it', () => {
  const marks = Array.from({ length: 4 }, () => ({ x: 50, y: 50 }))
  expect(Math.min(...distances(spreadMarks(marks, 40)))).toBeGreaterThan(39)
})

test('what has room stays where it is, and nothing strays', () => {
  const far = { x: 300, y: 300 }
  const crowd = Array.from({ length: 30 }, (_, index) => ({ x: index, y: 0 }))
  const spread = spreadMarks([far, ...crowd], 40)
  expect(spread[0]?.x).toBeCloseTo(300, 1)
  for (const [index, { x, y }] of crowd.entries()) {
    const to = spread[index + 1] ?? { x: 0, y: 0 }
    expect(Math.hypot(to.x - x, to.y - y)).toBeLessThanOrEqual(36.001)
  }
})
