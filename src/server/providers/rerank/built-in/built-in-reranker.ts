// Reranking without a model: signals of query and passage, weighed as labelled queries taught. Passages much like the
// best ones move up with them, in whichever language they are written.
import { startTurns } from '../../../kernel/turns.ts'
import { nearnessToBest } from '../../embeddings/built-in/nearness-to-best.ts'
import type { Reranker } from '../rerank.ts'
import signalWeights from './signal-weights.json' with { type: 'json' }
import { measureSignals, type Signals, signalNames } from './signals.ts'
import { profileText, type TextProfile } from './text-profile.ts'

/** Found on the development split, like the weights of the signals. */
const nearnessWeight = 5
/** A passage whose score is lower by so much is trusted less by a factor of e. */
const trustSpan = 1

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
      const scores = measured.map(weigh)
      const vectors = profiles.map(({ vector }) => vector)
      const nearness = nearnessToBest(scores, vectors, trustSpan)
      return scores.map((score, at) => score + nearnessWeight * (nearness[at] ?? 0))
    },
  }
}

function weigh(signals: Signals): number {
  return signalNames.reduce((sum, name) => sum + signalWeights[name] * signals[name], 0)
}
