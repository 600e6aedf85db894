/**
 * Reads of typed arrays at indexes that are in range by construction. The compiler cannot know that they are, and
 * a fallback in each expression would hide the arithmetic. One function for each element type, so that the
 * engine sees one array type at each and inlines it.
 */
export function at(array: Int32Array, index: number): number {
  return array[index] ?? 0
}

export function realAt(array: Float64Array, index: number): number {
  return array[index] ?? 0
}
