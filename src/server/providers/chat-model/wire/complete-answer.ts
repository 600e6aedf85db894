// Holds an answer to what every protocol promises: it has content and an end.
import { ModelFailure } from '../model-failure.ts'
import { createThinkingFilter } from './hide-thinking.ts'
import type { Piece } from './piece.ts'

/** @throws ModelFailure `empty`, `filtered`, `length` for answers without content, `cut-off` for those without an end */
export async function* completeAnswer(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  const thinking = createThinkingFilter()
  let hasContent = false
  let isFinished = false
  let isClosed = false
  for await (const piece of pieces) {
    if (isClosed) continue
    if (piece.type === 'text') {
      const text = thinking.push(piece.text)
      if (text.trim() !== '') hasContent = true
      yield text === '' ? { type: 'alive' } : { type: 'text', text }
      continue
    }
    if (piece.type === 'call') hasContent = true
    if (piece.type === 'done') {
      isClosed = true
      continue
    }
    if (piece.type !== 'finish') {
      yield piece
      continue
    }
    // Some gateways finish twice: the first reason counts.
    if (isFinished) continue
    isFinished = true
    const rest = thinking.flush()
    if (rest.trim() !== '') hasContent = true
    if (rest !== '') yield { type: 'text', text: rest }
    if (!hasContent && piece.reason === 'filtered') throw new ModelFailure('filtered', 'withheld by a content filter')
    if (!hasContent && piece.reason === 'length') throw new ModelFailure('length', 'no room for an answer')
    yield piece
  }
  const rest = thinking.flush()
  if (rest.trim() !== '') hasContent = true
  if (rest !== '') yield { type: 'text', text: rest }
  if (!isFinished && !isClosed) throw new ModelFailure(hasContent ? 'cut-off' : 'empty', 'the stream ended early')
  if (!hasContent) throw new ModelFailure('empty', 'no text and no tool call')
  if (!isFinished) yield { type: 'finish', reason: 'stop' }
  yield { type: 'done' }
}
