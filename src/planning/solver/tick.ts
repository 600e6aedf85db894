/** Time as whole ticks, fine enough for the data and small enough that sums of a few fit 32 bits. */
export type TickScale = {
  perUnit: number
  /** Rounded against the traveller, so that what holds in ticks holds in the problem's own units. */
  up: (time: number) => number
  down: (time: number) => number
}

/** More ticks than any route lasts: "there is no way", "never". Sums of three still fit 32 bits. */
export const NEVER = 0x2000_0000

const LONGEST_ROUTE = 0x1000_0000
const FINEST = 1_000_000
/** A product that misses a whole number by less is that number: 12.3 * 1000 is 12300.000000000002. */
const ROUNDING_ERROR = 1e-4

export function tickScale(longestSpan: number): TickScale {
  const perUnit = longestSpan > 0 ? Math.min(FINEST, 10 ** Math.floor(Math.log10(LONGEST_ROUTE / longestSpan))) : FINEST
  return {
    perUnit,
    up: (time) => Math.min(NEVER, Math.ceil(time * perUnit - ROUNDING_ERROR)),
    down: (time) => Math.min(NEVER, Math.floor(time * perUnit + ROUNDING_ERROR)),
  }
}
