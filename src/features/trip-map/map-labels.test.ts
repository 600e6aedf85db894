import { expect, test } from 'vitest'
import { measureLabel, placeLabels } from './map-labels.ts'

const sight = { width: 600, height: 400 }
const name = (id: string, x: number, y: number) => ({ id, x, y, text: 'Ten letters' })

test('names stand right of their pin, and elsewhere where something is in the way', () => {
  const pins = [
    { x: 200, y: 50 },
    { x: 260, y: 50 },
  ]
  const { names } = placeLabels(pins, [name('a', 200, 50), name('b', 260, 50)], [], sight)
  expect([...names]).toEqual([
    ['a', 'left'],
    ['b', 'right'],
  ])
})

test('a name without room is left out', () => {
  const pins = Array.from({ length: 25 }, (_, index) => ({
    x: 100 + (index % 5) * 34,
    y: 100 + Math.floor(index / 5) * 34,
  }))
  const { names } = placeLabels(pins, [name('middle', 168, 168)], [], sight)
  expect(names.size).toBe(0)
})

test('a way shows its minutes where it is long enough, and names make room', () => {
  const pins = [
    { x: 200, y: 50 },
    { x: 400, y: 50 },
  ]
  const pill = { id: 'way', x: 300, y: 50, width: 80, length: 200 }
  const long = placeLabels(pins, [name('a', 200, 50)], [pill], sight)
  expect(long.pills.has('way')).toBe(true)
  expect(long.names.get('a')).toBe('left')
  expect(placeLabels(pins, [], [{ ...pill, length: 90 }], sight).pills.size).toBe(0)
})

test('a name at the edge stands where it is in sight', () => {
  const { names } = placeLabels([{ x: 590, y: 200 }], [name('edge', 590, 200)], [], sight)
  expect(names.get('edge')).toBe('left')
})

test('Chinese characters are wider than letters, and long names take two lines', () => {
  expect(measureLabel('春熙路').width).toBeGreaterThan(measureLabel('abc').width)
  const [short, long] = [measureLabel('Louvre'), measureLabel('Seine cruise from Pont Neuf')]
  expect(long.height).toBeGreaterThan(short.height)
  expect(long.width).toBeLessThanOrEqual(132)
})

test('a name keeps clear of what lies on the map', () => {
  const strip = { left: 8, top: 8, right: 400, bottom: 60 }
  const { names } = placeLabels([{ x: 200, y: 50 }], [name('under', 200, 50)], [], { ...sight, controls: [strip] })
  expect(names.get('under')).toBe('bottom')
})
