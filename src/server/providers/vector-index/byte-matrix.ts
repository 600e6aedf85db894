// Vectors kept with a byte for each number, one after the other in one piece of memory: comparing waits for memory, not for
// the arithmetic, so vectors that lie each in a place of its own are several times as slow. What is rounded off changes a
// cosine by less than a hundredth.

export interface ByteMatrix {
  dimension: number
  /** Row after row. */
  bytes: Int8Array
  /** What a step of a byte stands for, in each row. */
  steps: Float32Array
}

const steps = 127

export function createByteMatrix(rows: number, dimension: number): ByteMatrix {
  return { dimension, bytes: new Int8Array(rows * dimension), steps: new Float32Array(rows) }
}

export function setRow({ dimension, bytes, steps: stepOf }: ByteMatrix, row: number, vector: Float32Array): void {
  let largest = 0
  for (const value of vector) largest = Math.max(largest, Math.abs(value))
  const step = largest / steps || 1
  stepOf[row] = step
  for (const [at, value] of vector.entries()) bytes[row * dimension + at] = Math.round(value / step)
}

export function copyRow(from: ByteMatrix, row: number, to: ByteMatrix, toRow: number): void {
  const start = row * from.dimension
  to.bytes.set(from.bytes.subarray(start, start + from.dimension), toRow * to.dimension)
  to.steps[toRow] = from.steps[row] ?? 0
}

export interface SparseVector {
  /** Where it is not zero, and its values there: vectors of few words are zero nearly everywhere. */
  places: Int32Array
  values: Float32Array
}

export function toSparse(vector: Float32Array): SparseVector {
  const places = Int32Array.from(vector.keys()).filter((at) => vector[at] !== 0)
  return { places, values: Float32Array.from(places, (at) => vector[at] ?? 0) }
}

/** The dot product with one row. */
export function compareRow(matrix: ByteMatrix, row: number, { places, values }: SparseVector): number {
  const { bytes, dimension, steps: stepOf } = matrix
  const start = row * dimension
  let sum = 0
  for (let at = 0; at < places.length; at++) sum += (values[at] ?? 0) * (bytes[start + (places[at] ?? 0)] ?? 0)
  return sum * (stepOf[row] ?? 0)
}
