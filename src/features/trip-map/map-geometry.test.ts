import fc from 'fast-check'
import { expect, test } from 'vitest'
import { propertyRuns } from '../../testing/property-size.ts'
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

/** A frame around a trip, anywhere on the globe: its west edge and how wide it is, in degrees. */
const trips = fc.record({
  west: fc.double({ min: -180, max: 180, noNaN: true }),
  width: fc.double({ min: 0.001, max: 170, noNaN: true }),
  shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
})
/** As places have it, from -180 to 180. */
const wrap = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180

test('bounds and ways are as wide as the trip, wherever on the globe it is', () => {
  fc.assert(
    fc.property(trips, ({ west, width, shares, lat }) => {
      const points = [0, 1, ...shares].map((share) => ({ lat, lng: wrap(west + width * share) }))
      const [sw, ne] = computeBounds(points) ?? []
      expect((ne?.[0] ?? 999) - (sw?.[0] ?? 0)).toBeCloseTo(width, 6)
      const [first, last] = points
      if (!first || !last) return
      const arc = arcBetween(first, last)
      expect(Math.abs((arc.at(-1)?.[0] ?? 999) - (arc[0]?.[0] ?? 0))).toBeCloseTo(width, 6)
    }),
    propertyRuns(100, 5000),
  )
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
