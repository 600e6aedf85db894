// Arithmetic of vectors.

/** In four sums, since each addition waits for the one before it. */
export function dotProduct(first: Float32Array, second: Float32Array): number {
  const whole = first.length - (first.length % 4)
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0; at < whole; at += 4) {
    a += (first[at] ?? 0) * (second[at] ?? 0)
    b += (first[at + 1] ?? 0) * (second[at + 1] ?? 0)
    c += (first[at + 2] ?? 0) * (second[at + 2] ?? 0)
    d += (first[at + 3] ?? 0) * (second[at + 3] ?? 0)
  }
  for (let at = whole; at < first.length; at++) a += (first[at] ?? 0) * (second[at] ?? 0)
  return a + b + c + d
}

/** In place. */
export function addTo(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0)
}

/** In place. */
export function scale(vector: Float32Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) * factor
}

/** In place; nothing stays nothing. */
export function toUnit(vector: Float32Array): Float32Array {
  scale(vector, 1 / (Math.sqrt(dotProduct(vector, vector)) || 1))
  return vector
}
