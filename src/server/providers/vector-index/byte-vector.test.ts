import { expect, test } from 'vitest'
import { toByteVector } from './byte-vector.ts'

test('keeps each number to within half a step', () => {
  const vector = Float32Array.from({ length: 50 }, (_, at) => Math.sin(at) / 7)
  const { bytes, step } = toByteVector(vector)
  for (const [at, value] of vector.entries())
    expect(Math.abs((bytes[at] ?? 0) * step - value)).toBeLessThanOrEqual(step / 2 + 1e-6)
})

test('keeps nothing as nothing', () => {
  expect([...toByteVector(new Float32Array(3)).bytes]).toEqual([0, 0, 0])
})
