// Whether the bars at the top make way for what is read: on the way down they go, on the way up they come back.

/** Pixels of one direction before the bars move: small movements of a resting thumb do not count. */
const threshold = 24
/** Lists that barely scroll keep their bars: without them they would not scroll at all. */
const leastOverflow = 240

export interface ScrollState {
  isReading: boolean
  /** Where the current direction began. */
  turnedAt: number
  lastTop: number
}

export const atTop: ScrollState = { isReading: false, turnedAt: 0, lastTop: 0 }

/** `overflow`: how far the list can be scrolled. */
export function followScroll(state: ScrollState, top: number, overflow: number): ScrollState {
  if (top <= 8 || overflow < leastOverflow) return { isReading: false, turnedAt: top, lastTop: top }
  // Some browsers bounce beyond the end: that is not scrolling back up.
  const reached = Math.min(top, overflow)
  const isTurning = (reached - state.lastTop) * (state.lastTop - state.turnedAt) < 0
  const turnedAt = isTurning ? state.lastTop : state.turnedAt
  const way = reached - turnedAt
  const isReading = way > threshold ? true : way < -threshold ? false : state.isReading
  return { isReading, turnedAt, lastTop: reached }
}
