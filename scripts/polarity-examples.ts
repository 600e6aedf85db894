// What the model of polarity learns from: the tastes, sights and foods of the marked messages, with what was said of them.
import { readMarkedMessages } from '../src/server/agent/evals/training/marked-messages.fixture.ts'
import { polarityFeatures } from '../src/server/providers/chat-model/rules/reading/roles/polarity-features.ts'
import { polarities } from '../src/server/providers/chat-model/rules/reading/roles/polarity-model.ts'
import { normalizeMessage } from '../src/server/providers/chat-model/rules/reading/text/normalize-message.ts'
import { isRefused } from '../src/server/providers/chat-model/rules/reading/values/polarity.ts'
import type { Example } from './linear-classifier.ts'
import { placedSpans } from './placed-spans.ts'

const polarityOf: Record<string, (typeof polarities)[number]> = {
  like: 'wanted',
  must: 'wanted',
  dislike: 'refused',
  skip: 'refused',
  avoid: 'refused',
}

/** A kind that was once misread counts as much as this many others. */
const weightOfFamily = 5

export function polarityExamples(): Example[] {
  return readMarkedMessages().flatMap((message) =>
    message.clauses.flatMap((clause) => {
      const text = normalizeMessage(message.text.slice(clause.start, clause.end))
      return placedSpans(message, clause, text).flatMap(({ role, start, end }) => {
        const polarity = polarityOf[role]
        if (!polarity) return []
        const features = polarityFeatures(text, start, end, isRefused(text, start, end))
        const weight = message.source.startsWith('families') ? weightOfFamily : 1
        return [{ features, label: polarities.indexOf(polarity), weight, family: message.source }]
      })
    }),
  )
}
