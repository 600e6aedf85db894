// Sizes of panes in percent, as a cookie keeps them.

/** Sizes from a cookie such as `40-32-28`, if they fit the number of panes; else undefined. */
export function parsePaneSizes(cookie: string | undefined, count: number): number[] | undefined {
  const sizes = (cookie ?? '').split('-').map(Number)
  const sum = sizes.reduce((total, size) => total + size, 0)
  return sizes.length === count && sizes.every((size) => size > 0) && Math.abs(sum - 100) < 1 ? sizes : undefined
}

export function serializePaneSizes(sizes: readonly number[]): string {
  return sizes.map((size) => Math.round(size * 10) / 10).join('-')
}
