import type { FoundDocument } from './document-index.ts'

/** The reranker reads closely, but one text at a time: its order is fused with that of the search. */
const smoothing = 10
const rerankWeight = 4

/** `scores` in the order of `found`, which is best first. */
export function rerankPassages(found: readonly FoundDocument[], scores: readonly number[]): FoundDocument[] {
  const order = found.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const places = new Map(order.map((at, place) => [at, place]))
  return found
    .map((document, at) => ({
      ...document,
      foundBy: [...document.foundBy, 'rerank' as const],
      score: 1 / (smoothing + at + 1) + rerankWeight / (smoothing + (places.get(at) ?? at) + 1),
    }))
    .sort((a, b) => b.score - a.score)
}
