// The marks of a clause in its text as the reader normalizes it.
import type { MarkedMessage } from '../src/server/agent/evals/training/marked-messages.fixture.ts'
import { normalizeMessage } from '../src/server/providers/chat-model/rules/reading/text/normalize-message.ts'

interface PlacedSpan {
  role: string
  start: number
  end: number
}

/** What normalizing has made unrecognizable is left out. */
export function placedSpans(
  { text, spans }: MarkedMessage,
  clause: MarkedMessage['clauses'][number],
  normalized: string,
): PlacedSpan[] {
  let from = 0
  return spans
    .filter(({ start, end }) => start >= clause.start && end <= clause.end)
    .flatMap(({ role, start, end }) => {
      const words = normalizeMessage(text.slice(start, end))
      const at = normalized.indexOf(words, from)
      if (at < 0 || words.length === 0) return []
      from = at + words.length
      return [{ role, start: at, end: from }]
    })
}
