// Sizes of panes in percent: how a separator moves them, and how a cookie keeps them.

/** Sizes from a cookie such as `40-32-28`, if they fit the number of panes; else undefined. */
export function parsePaneSizes(cookie: string | undefined, count: number): number[] | undefined {
  const sizes = (cookie ?? '').split('-').map(Number)
  const sum = sizes.reduce((total, size) => total + size, 0)
  return sizes.length === count && sizes.every((size) => size > 0) && Math.abs(sum - 100) < 1 ? sizes : undefined
}

export function serializePaneSizes(sizes: readonly number[]): string {
  return sizes.map((size) => Math.round(size * 10) / 10).join('-')
}

/**
 * Moves the separator behind pane `index` by `delta` percent. The pane on one side grows at the cost of those on the other, the
 * nearest first, none of which gets smaller than its minimum.
 */
export function moveSeparator(sizes: readonly number[], minima: readonly number[], index: number, delta: number) {
  const moved = [...sizes]
  const step = Math.sign(delta)
  const grown = delta > 0 ? index : index + 1
  let missing = Math.abs(delta)
  for (let giver = grown + step; missing > 0 && giver in moved; giver += step) {
    const size = moved[giver] ?? 0
    const given = Math.min(missing, Math.max(0, size - (minima[giver] ?? 0)))
    moved[giver] = size - given
    moved[grown] = (moved[grown] ?? 0) + given
    missing -= given
  }
  return moved
}
