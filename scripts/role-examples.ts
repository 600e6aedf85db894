// What the model of roles learns from: the clauses of the marked messages, each word with the role that it was marked with.

import { sceneNamed } from '../src/server/agent/evals/scenes.fixture.ts'
import { actOfLabel } from '../src/server/agent/evals/training/labelled-messages.fixture.ts'
import { type MarkedMessage, readMarkedMessages } from '../src/server/agent/evals/training/marked-messages.fixture.ts'
import type { ReadingContext } from '../src/server/providers/chat-model/rules/reading/names/reading-context.ts'
import { roleFeatures } from '../src/server/providers/chat-model/rules/reading/roles/role-features.ts'
import { roleNames } from '../src/server/providers/chat-model/rules/reading/roles/role-names.ts'
import { roleTokens } from '../src/server/providers/chat-model/rules/reading/roles/role-tokens.ts'
import { normalizeMessage } from '../src/server/providers/chat-model/rules/reading/text/normalize-message.ts'
import { tripContext } from '../src/server/providers/chat-model/rules/reading/trip-context.ts'
import type { ChainExample } from './chain-classifier.ts'
import { placedSpans } from './placed-spans.ts'

const today = '2026-11-22'
/** A clause of a kind that was once misread counts as much as this many others. */
const weightOfFamily = 2

export function roleExamples(): ChainExample[] {
  const contextOf = new Map<string, ReadingContext>()
  return readMarkedMessages().flatMap((message) => {
    const known = contextOf.get(message.scene) ?? tripContext(sceneNamed(message.scene).trip, today)
    contextOf.set(message.scene, known)
    return message.clauses.map((clause) => exampleOf(message, clause, known))
  })
}

function exampleOf(
  message: MarkedMessage,
  clause: MarkedMessage['clauses'][number],
  context: ReadingContext,
): ChainExample {
  const { source } = message
  const { act: label } = clause
  const act = label === 'aside' ? 'wish' : actOfLabel(label)
  if (!act) throw new Error(`no such act: ${label} in ${source}`)
  const said = normalizeMessage(message.text.slice(clause.start, clause.end))
  const tokens = roleTokens(said, context)
  const features = roleFeatures(tokens, act)
  const placed = placedSpans(message, clause, said)
  const labels = tokens.map((token) => {
    const span = placed.find((each) => token.start < each.end && token.end > each.start)
    return Math.max(
      0,
      roleNames.findIndex((each) => each === span?.role),
    )
  })
  return { features, labels, weight: source.startsWith('families') ? weightOfFamily : 1, family: source }
}
