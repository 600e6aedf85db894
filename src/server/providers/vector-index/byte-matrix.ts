// Vectors kept with a byte for each number, in one piece of memory: comparing waits for memory, not for the arithmetic. Rows
// stand in blocks, and a block holds the first numbers of all its rows, then the second ones, and so on: a query of few words
// is zero nearly everywhere, and what it does not ask about is never read. What is rounded off changes a cosine by less than
// a hundredth.

export interface ByteMatrix {
  dimension: number
  rowsPerBlock: number
  bytes: Int8Array
  /** What a step of a byte stands for, in each row. */
  steps: Float32Array
}

const mostRowsPerBlock = 256
/** Many trips hold a handful of notes each. */
const leastRowsPerBlock = 16
const steps = 127

/** Begins with the rows of `known`, as far as there is room. */
export function createByteMatrix(rows: number, dimension: number, known?: ByteMatrix): ByteMatrix {
  const fitting = Math.ceil(rows / leastRowsPerBlock) * leastRowsPerBlock
  const rowsPerBlock = Math.min(Math.max(fitting, leastRowsPerBlock), mostRowsPerBlock)
  const room = Math.ceil(rows / rowsPerBlock) * rowsPerBlock
  const bytes = new Int8Array(room * dimension)
  const matrix = { dimension, rowsPerBlock, bytes, steps: new Float32Array(room) }
  if (known?.rowsPerBlock === rowsPerBlock) {
    bytes.set(known.bytes.subarray(0, bytes.length))
    matrix.steps.set(known.steps.subarray(0, room))
  } else if (known) for (let row = 0; row < Math.min(room, known.steps.length); row++) copyRow(known, row, matrix, row)
  return matrix
}

/** Where the first number of the row stands; the others follow at distances of a block's rows. */
function startOf({ dimension, rowsPerBlock }: ByteMatrix, row: number): number {
  const inBlock = row % rowsPerBlock
  return (row - inBlock) * dimension + inBlock
}

export function setRow(matrix: ByteMatrix, row: number, vector: Float32Array): void {
  let largest = 0
  for (const value of vector) largest = Math.max(largest, Math.abs(value))
  const step = largest / steps || 1
  matrix.steps[row] = step
  const start = startOf(matrix, row)
  for (const [at, value] of vector.entries()) matrix.bytes[start + at * matrix.rowsPerBlock] = Math.round(value / step)
}

export function copyRow(from: ByteMatrix, row: number, to: ByteMatrix, toRow: number): void {
  const [start, toStart] = [startOf(from, row), startOf(to, toRow)]
  for (let at = 0; at < from.dimension; at++)
    to.bytes[toStart + at * to.rowsPerBlock] = from.bytes[start + at * from.rowsPerBlock] ?? 0
  to.steps[toRow] = from.steps[row] ?? 0
}

export interface SparseVector {
  /** Where it is not zero, and its values there; filled up with zeros to a multiple of four. */
  places: Int32Array
  values: Float32Array
}

const placesAtOnce = 4

export function toSparse(vector: Float32Array): SparseVector {
  const found = Int32Array.from(vector.keys()).filter((at) => vector[at] !== 0)
  const places = new Int32Array(Math.ceil(found.length / placesAtOnce) * placesAtOnce)
  places.set(found)
  return { places, values: Float32Array.from(places, (place, at) => (at < found.length ? (vector[place] ?? 0) : 0)) }
}

/** The dot products with the rows of the block that begins at `firstRow`. */
export function compareBlock(matrix: ByteMatrix, firstRow: number, { places, values }: SparseVector): Float64Array {
  const { bytes, dimension, rowsPerBlock } = matrix
  const sums = new Float64Array(rowsPerBlock)
  const start = firstRow * dimension
  const columnOf = (at: number) => start + (places[at] ?? 0) * rowsPerBlock
  // Four at once, since each sum is read and written again for every pass.
  for (let at = 0; at < places.length; at += placesAtOnce) {
    const [first, second, third, fourth] = [columnOf(at), columnOf(at + 1), columnOf(at + 2), columnOf(at + 3)]
    const [a = 0, b = 0, c = 0, d = 0] = [values[at], values[at + 1], values[at + 2], values[at + 3]]
    for (let row = 0; row < rowsPerBlock; row++)
      sums[row] =
        (sums[row] ?? 0) +
        a * (bytes[first + row] ?? 0) +
        b * (bytes[second + row] ?? 0) +
        c * (bytes[third + row] ?? 0) +
        d * (bytes[fourth + row] ?? 0)
  }
  for (let row = 0; row < rowsPerBlock; row++) sums[row] = (sums[row] ?? 0) * (matrix.steps[firstRow + row] ?? 0)
  return sums
}
