import { expect, test } from 'vitest'
import { arcBetween, computeBounds, middleOf, nearestCopy } from './map-geometry.ts'

const auckland = { lat: -36.85, lng: 174.76 }
const honolulu = { lat: 21.31, lng: -157.86 }
const paris = { lat: 48.86, lng: 2.35 }

test('bounds leave out the widest empty stretch, over the 180th meridian too', () => {
  expect(computeBounds([auckland, honolulu])).toEqual([
    [174.76, -36.85],
    [202.14, 21.31],
  ])
  expect(computeBounds([paris, auckland])).toEqual([
    [2.35, -36.85],
    [174.76, 48.86],
  ])
  expect(computeBounds([paris])).toEqual([
    [2.35, 48.86],
    [2.35, 48.86],
  ])
  expect(computeBounds([])).toBeNull()
})

test('an arc takes the short way and meets both ends', () => {
  const arc = arcBetween(auckland, honolulu)
  expect(arc[0]?.[0]).toBeCloseTo(174.76)
  expect(arc[0]?.[1]).toBeCloseTo(-36.85)
  expect(arc.at(-1)?.[0]).toBeCloseTo(202.14)
  expect(arc.at(-1)?.[1]).toBeCloseTo(21.31)
  for (const [index, [lng]] of arc.entries()) expect(Math.abs(lng - (arc[index - 1]?.[0] ?? lng))).toBeLessThan(5)
  const back = arcBetween(honolulu, auckland)
  expect(back.at(-1)?.[0]).toBeCloseTo(174.76 - 360)
})

test('a label stands in the middle of its line, near the straight one', () => {
  const middle = middleOf(arcBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 10 }))
  expect(middle?.lng).toBeCloseTo(5)
  expect(middle?.lat).toBeGreaterThan(0.5)
  expect(middle?.lat).toBeLessThan(3)
  expect(middleOf([])).toBeNull()
})

test('finds the copy of a longitude that is in sight', () => {
  expect(nearestCopy(-157, 175)).toBe(203)
  expect(nearestCopy(175, -170)).toBe(-185)
  expect(nearestCopy(20, 30)).toBe(20)
})
