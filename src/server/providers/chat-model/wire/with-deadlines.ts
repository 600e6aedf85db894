// Bounds the phases of an answer: until its first token, between two of them, as a whole, and after its end.
import { ModelFailure } from '../model-failure.ts'
import type { Piece } from './piece.ts'

/** Milliseconds. */
export interface Deadlines {
  connect: number
  firstToken: number
  betweenTokens: number
  whole: number
  /** For usage, after the answer is complete. */
  grace: number
}

/** `onLate` ends the request. Comments restart the clock of a phase; the whole is bounded anyway. @throws ModelFailure `slow` or `stalled` */
export async function* withDeadlines(
  pieces: AsyncGenerator<Piece>,
  deadlines: Deadlines,
  onLate: () => void,
): AsyncGenerator<Piece> {
  const end = performance.now() + deadlines.whole
  let phase: 'firstToken' | 'betweenTokens' | 'grace' = 'firstToken'
  try {
    for (;;) {
      const left = Math.min(deadlines[phase], end - performance.now())
      const next = await before(pieces.next(), left)
      if (next === 'late') {
        if (phase === 'grace') return
        throw new ModelFailure(phase === 'firstToken' ? 'slow' : 'stalled', `nothing for ${Math.round(left)} ms`)
      }
      if (next.done) return
      const piece = next.value
      if (piece.type === 'finish') phase = 'grace'
      else if (piece.type !== 'alive' && phase === 'firstToken') phase = 'betweenTokens'
      yield piece
      if (piece.type === 'done') return
    }
  } finally {
    onLate()
  }
}

async function before<Result>(work: Promise<Result>, ms: number): Promise<Result | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms), 'late')
  })
  // What comes too late may fail unseen.
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
