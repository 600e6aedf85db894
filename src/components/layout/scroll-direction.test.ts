import { expect, test } from 'vitest'
import { atTop, followScroll } from './scroll-direction.ts'

const after = (tops: number[], overflow = 2000) =>
  tops.reduce((state, top) => followScroll(state, top, overflow), atTop).isReading

test('the bars go on the way down', () => {
  expect(after([10, 20])).toBe(false)
  expect(after([10, 20, 40])).toBe(true)
})

test('the bars come back on the way up, and at the top', () => {
  expect(after([100, 400, 390])).toBe(true)
  expect(after([100, 400, 390, 370])).toBe(false)
  expect(after([100, 400, 4])).toBe(false)
})

test('small movements back and forth change nothing', () => {
  expect(after([400, 390, 400, 390, 400, 385])).toBe(true)
  expect(after([400, 300, 310, 300, 312])).toBe(false)
})

test('a bounce beyond the end is no way back', () => {
  expect(after([1900, 2060, 2000])).toBe(true)
})

test('a list that barely scrolls keeps its bars', () => {
  expect(after([50, 100], 120)).toBe(false)
})
