import { expect, test } from 'vitest'
import { gridLines, gridStep } from './map-grid.ts'

test.each([
  [360, 30],
  [12, 2],
  [0.25, 0.05],
  [0.0001, 0.001],
])('%d degrees across are divided every %d', (across, step) => expect(gridStep(across)).toBe(step))

test('covers the view with few lines in both directions', () => {
  const { coordinates } = gridLines({ west: 103.9, south: 30.5, east: 104.2, north: 30.8 })
  const upright = coordinates.filter(([a, b]) => a?.[0] === b?.[0])
  expect(upright.length).toBeGreaterThanOrEqual(4)
  expect(coordinates.length).toBeLessThan(24)
})
