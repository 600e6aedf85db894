// How like the best ones each text is, whatever the query says: texts of one subject answer together (pseudo-relevance
// feedback, after Lavrenko and Croft, 2001).
import { addTo, dotProduct } from './vectors.ts'

/** As many are taken for good answers. */
const trusted = 3

/** @param trustSpan how much lower a score must be for a text to be trusted less by a factor of e. */
export function nearnessToBest(
  scores: readonly number[],
  vectors: readonly Float32Array[],
  trustSpan: number,
): number[] {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const best = scores[order[0] ?? 0] ?? 0
  const trust = order.slice(0, trusted).map((at) => ({ at, share: Math.exp(((scores[at] ?? 0) - best) / trustSpan) }))
  const whole = trust.reduce((sum, { share }) => sum + share, 0) || 1
  const mean = new Float32Array(vectors[0]?.length ?? 0)
  for (const { at, share } of trust) {
    const vector = vectors[at]
    if (vector) addTo(mean, vector, share / whole)
  }
  return vectors.map((vector) => dotProduct(vector, mean))
}
