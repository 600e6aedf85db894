import { expect, test } from 'vitest'
import { type ByteMatrix, compareBlock, copyRow, createByteMatrix, setRow, toSparse } from './byte-matrix.ts'

const dot = (first: Float32Array, second: Float32Array) =>
  first.reduce((sum, value, at) => sum + value * (second[at] ?? 0), 0)
const compareRow = (matrix: ByteMatrix, row: number, asked: Float32Array) => {
  const firstRow = row - (row % matrix.rowsPerBlock)
  return compareBlock(matrix, firstRow, toSparse(asked))[row - firstRow]
}

test('keeps each number to within half a step', () => {
  const vector = Float32Array.from({ length: 50 }, (_, at) => Math.sin(at) / 7)
  const matrix = createByteMatrix(1, vector.length)
  setRow(matrix, 0, vector)
  const [step = 0] = matrix.steps
  for (const [at, value] of vector.entries()) {
    const unit = Float32Array.from(vector, (_, place) => (place === at ? 1 : 0))
    expect(Math.abs((compareRow(matrix, 0, unit) ?? 0) - value)).toBeLessThanOrEqual(step / 2 + 1e-6)
  }
})

test('keeps nothing as nothing', () => {
  const matrix = createByteMatrix(1, 3)
  setRow(matrix, 0, new Float32Array(3))
  expect([...matrix.bytes.filter((value) => value !== 0)]).toEqual([])
  expect(compareRow(matrix, 0, Float32Array.of(1, 2, 3))).toBe(0)
})

test('compares with each row for itself, in whichever block it stands, and for queries of any number of places', () => {
  const dimension = 7
  const rows = Array.from({ length: 258 }, (_, row) =>
    Float32Array.from({ length: dimension }, (_, at) => Math.sin(row * 3 + at)),
  )
  const matrix = createByteMatrix(rows.length, dimension)
  for (const [at, row] of rows.entries()) setRow(matrix, at, row)
  for (let places = 0; places <= dimension; places++) {
    const asked = Float32Array.from({ length: dimension }, (_, at) => (at < places ? at - 2.5 : 0))
    for (const at of [0, 1, 255, 256, 257])
      expect(compareRow(matrix, at, asked)).toBeCloseTo(dot(rows[at] ?? asked, asked), 1)
  }
})

test.each([2, 16, 17, 300])('takes over rows into room for %i, and moves a row to another place', (room) => {
  const rows = [Float32Array.of(0, 0.6, 0.8), Float32Array.of(1, 0, 0)]
  const known = createByteMatrix(2, 3)
  for (const [at, row] of rows.entries()) setRow(known, at, row)
  const matrix = createByteMatrix(room, 3, known)
  const asked = Float32Array.of(0, 0, 1)
  expect(compareRow(matrix, 0, asked)).toBe(compareRow(known, 0, asked))
  expect(compareRow(matrix, 1, asked)).toBe(0)
  copyRow(matrix, 0, matrix, room - 1)
  expect(compareRow(matrix, room - 1, asked)).toBe(compareRow(known, 0, asked))
  expect(compareRow(createByteMatrix(1, 3, matrix), 0, asked)).toBe(compareRow(known, 0, asked))
})
