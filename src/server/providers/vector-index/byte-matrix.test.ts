import { expect, test } from 'vitest'
import { compareRow, copyRow, createByteMatrix, setRow, toSparse } from './byte-matrix.ts'

test('keeps each number to within half a step', () => {
  const vector = Float32Array.from({ length: 50 }, (_, at) => Math.sin(at) / 7)
  const matrix = createByteMatrix(1, vector.length)
  setRow(matrix, 0, vector)
  const [step = 0] = matrix.steps
  for (const [at, value] of vector.entries())
    expect(Math.abs((matrix.bytes[at] ?? 0) * step - value)).toBeLessThanOrEqual(step / 2 + 1e-6)
})

test('keeps nothing as nothing', () => {
  const matrix = createByteMatrix(1, 3)
  setRow(matrix, 0, new Float32Array(3))
  expect([...matrix.bytes]).toEqual([0, 0, 0])
})

test('compares with each row for itself, also where it was copied to', () => {
  const rows = [Float32Array.of(0, 0.6, 0.8), Float32Array.of(1, 0, 0)]
  const matrix = createByteMatrix(2, 3)
  for (const [at, row] of rows.entries()) setRow(matrix, at, row)
  const copy = createByteMatrix(1, 3)
  copyRow(matrix, 0, copy, 0)
  const asked = toSparse(Float32Array.of(0, 0, 1))
  expect(compareRow(matrix, 0, asked)).toBeCloseTo(0.8, 2)
  expect(compareRow(matrix, 1, asked)).toBe(0)
  expect(compareRow(copy, 0, asked)).toBe(compareRow(matrix, 0, asked))
})
