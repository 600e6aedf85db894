import { expect, test } from 'vitest'
import { shortestOrder } from './shortest-order.ts'

const paris = { lat: 48.86, lng: 2.35 }
const lyon = { lat: 45.76, lng: 4.84 }
const nice = { lat: 43.7, lng: 7.27 }
const london = { lat: 51.51, lng: -0.13 }
const auckland = { lat: -36.85, lng: 174.76 }
const honolulu = { lat: 21.31, lng: -157.86 }
const sydney = { lat: -33.87, lng: 151.21 }

test('keeps the first stop first without an origin', () => {
  expect(shortestOrder([paris, nice, lyon], null)).toEqual([0, 2, 1])
  expect(shortestOrder([lyon, paris, nice], null)).toEqual([0, 2, 1])
})

test('goes from the origin and back to it', () => {
  const order = shortestOrder([nice, paris, lyon], london)
  expect([order[0], order.at(-1)]).toContain(1)
})

test('keeps an order that is as short as any', () => {
  expect(shortestOrder([paris, lyon, nice], null)).toEqual([0, 1, 2])
  expect(shortestOrder([paris], london)).toEqual([0])
})

test('measures across the 180th meridian', () => {
  expect(shortestOrder([sydney, honolulu, auckland], null)).toEqual([0, 2, 1])
})

test('orders twelve stops exactly', () => {
  const ring = Array.from({ length: 12 }, (_, index) => ({ lat: index * 2, lng: 0 }))
  const shuffled = [0, 7, 3, 11, 1, 9, 5, 2, 10, 4, 8, 6]
  const stops = shuffled.flatMap((index) => ring[index] ?? [])
  expect(shortestOrder(stops, null).map((at) => shuffled[at])).toEqual(shuffled.toSorted((a, b) => a - b))
})
