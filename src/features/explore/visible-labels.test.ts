import { expect, test } from 'vitest'
import { findVisibleLabels } from './visible-labels.ts'

test('hides labels that would cover an earlier label', () => {
  const points = [
    { id: 'first', x: 0, y: 0 },
    { id: 'covered', x: 30, y: 5 },
    { id: 'below', x: 10, y: 40 },
    { id: 'beside', x: 70, y: 5 },
  ]
  expect([...findVisibleLabels(points, { x: 60, y: 24 })]).toEqual(['first', 'below', 'beside'])
})
