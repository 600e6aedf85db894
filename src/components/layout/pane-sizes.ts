// Arithmetic of split panes: shares in percent that always add up to 100.

/** Moves the border after pane `index` by `delta` percent; neither neighbour gets smaller than its minimum. */
export function movePaneBorder(
  sizes: readonly number[],
  index: number,
  delta: number,
  minimums: readonly number[],
): number[] {
  const before = sizes[index] ?? 0
  const after = sizes[index + 1] ?? 0
  const lowest = Math.min(minimums[index] ?? 0, before)
  const highest = before + after - Math.min(minimums[index + 1] ?? 0, after)
  const moved = Math.min(highest, Math.max(lowest, before + delta))
  return sizes.map((size, at) => (at === index ? moved : at === index + 1 ? before + after - moved : size))
}

/** Sizes from a cookie such as `40-32-28`, if they fit the number of panes; else undefined. */
export function parsePaneSizes(cookie: string | undefined, count: number): number[] | undefined {
  const sizes = (cookie ?? '').split('-').map(Number)
  const sum = sizes.reduce((total, size) => total + size, 0)
  return sizes.length === count && sizes.every((size) => size > 0) && Math.abs(sum - 100) < 1 ? sizes : undefined
}

/** The cookie value for sizes. */
export function serializePaneSizes(sizes: readonly number[]): string {
  return sizes.map((size) => Math.round(size * 10) / 10).join('-')
}
