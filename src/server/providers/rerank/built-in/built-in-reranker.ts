// Reranking without a model: signals of query and passage, weighed as labelled queries taught. Passages much like the
// best ones move up with them, in whichever language they are written.
import { startTurns } from '../../../kernel/turns.ts'
import { textVectorLength } from '../../embeddings/built-in/text-vector.ts'
import { addTo, dotProduct } from '../../embeddings/built-in/vectors.ts'
import type { Reranker } from '../rerank.ts'
import signalWeights from './signal-weights.json' with { type: 'json' }
import { measureSignals, type Signals, signalNames } from './signals.ts'
import { profileText, type TextProfile } from './text-profile.ts'

/** As many are taken for good answers (pseudo-relevance feedback, after Lavrenko and Croft, 2001). */
const trusted = 3
/** Found on the development split, like the weights of the signals. */
const nearnessWeight = 5

export function createBuiltInReranker(): Reranker {
  return {
    mostTexts: 80,
    async rerank(query, texts, signal) {
      const asked = await profileText(query)
      const profiles: TextProfile[] = []
      const turns = startTurns()
      for (const text of texts) {
        profiles.push(await profileText(text))
        await turns.rest()
        signal?.throwIfAborted()
      }
      const measured = await measureSignals(asked, profiles, turns)
      return addNearness(measured.map(weigh), profiles)
    },
  }
}

function weigh(signals: Signals): number {
  return signalNames.reduce((sum, name) => sum + signalWeights[name] * signals[name], 0)
}

/** How like the best ones each is, these by how good they are. */
function addNearness(scores: readonly number[], profiles: readonly TextProfile[]): number[] {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const best = scores[order[0] ?? 0] ?? 0
  const shares = order.slice(0, trusted).map((at) => ({ at, share: Math.exp((scores[at] ?? 0) - best) }))
  const whole = shares.reduce((sum, { share }) => sum + share, 0) || 1
  const trustedMean = new Float32Array(textVectorLength)
  for (const { at, share } of shares) {
    const vector = profiles[at]?.vector
    if (vector) addTo(trustedMean, vector, share / whole)
  }
  return scores.map((score, at) => {
    const vector = profiles[at]?.vector
    return score + (vector ? nearnessWeight * dotProduct(vector, trustedMean) : 0)
  })
}
