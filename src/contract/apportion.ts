/**
 * Shares of `total` (minor units, not negative) in proportion to `weights` (integers, not all zero) that add up to it: by the
 * largest remainder, and by order where remainders are equal. In integers, as products of amounts are more than a double holds.
 */
export function apportion(total: number, weights: readonly (number | bigint)[]): number[] {
  const sum = weights.reduce<bigint>((all, weight) => all + BigInt(weight), 0n)
  if (sum <= 0n) throw new RangeError('shares need a weight')
  const exact = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight)
    return { index, share: Number(product / sum), remainder: product % sum }
  })
  const left = total - exact.reduce((all, { share }) => all + share, 0)
  const next = exact.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const part of next.slice(0, left)) part.share += 1
  return exact.map(({ share }) => share)
}
