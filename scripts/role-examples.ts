// What the model of roles learns from: each word of the marked messages, with the role that it was marked with.

import { sceneNamed } from '../src/server/agent/evals/scenes.fixture.ts'
import { actOfLabel } from '../src/server/agent/evals/training/labelled-messages.fixture.ts'
import { type MarkedMessage, readMarkedMessages } from '../src/server/agent/evals/training/marked-messages.fixture.ts'
import type { ReadingContext } from '../src/server/providers/chat-model/rules/reading/names/reading-context.ts'
import { roleFeatures } from '../src/server/providers/chat-model/rules/reading/roles/role-features.ts'
import { roleNames } from '../src/server/providers/chat-model/rules/reading/roles/role-names.ts'
import { roleTokens } from '../src/server/providers/chat-model/rules/reading/roles/role-tokens.ts'
import { normalizeMessage } from '../src/server/providers/chat-model/rules/reading/text/normalize-message.ts'
import { tripContext } from '../src/server/providers/chat-model/rules/reading/trip-context.ts'
import type { Example } from './linear-classifier.ts'

const today = '2026-11-22'
/** Most words have no role. */
const weightOfNone = 0.5

export function roleExamples(): Example[] {
  const contextOf = new Map<string, ReadingContext>()
  return readMarkedMessages().flatMap((message) => {
    const known = contextOf.get(message.scene) ?? tripContext(sceneNamed(message.scene).trip, today)
    contextOf.set(message.scene, known)
    return message.clauses.flatMap((clause) => examplesOf(message, clause, known))
  })
}

function examplesOf(
  { text, spans, source }: MarkedMessage,
  { act: label, start, end }: MarkedMessage['clauses'][number],
  context: ReadingContext,
): Example[] {
  const act = label === 'aside' ? 'wish' : actOfLabel(label)
  if (!act) throw new Error(`no such act: ${label} in ${source}`)
  const clause = normalizeMessage(text.slice(start, end))
  const tokens = roleTokens(clause, context)
  const features = roleFeatures(tokens, act)
  const marked = spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ role: span.role, words: normalizeMessage(text.slice(span.start, span.end)) }))
  let from = 0
  const placed = marked.flatMap(({ role, words }) => {
    const at = clause.indexOf(words, from)
    if (at < 0 || words.length === 0) return []
    from = at + words.length
    return [{ role, start: at, end: from }]
  })
  return tokens.map((token, index) => {
    const span = placed.find((each) => token.start < each.end && token.end > each.start)
    const label = Math.max(
      0,
      roleNames.findIndex((each) => each === span?.role),
    )
    return { features: features[index] ?? [], label, weight: label === 0 ? weightOfNone : 1, family: source }
  })
}
