// The order of what both lists found, by all that the model can tell of each passage together: how like the query its vector
// is, and how near its words come to those of the query, each beside the best of the candidates. What is much like the best
// ones moves up with them.

import { nearnessToBest } from '../providers/embeddings/built-in/nearness-to-best.ts'
import { dotProduct } from '../providers/embeddings/built-in/vectors.ts'
import type { EmbeddingModel } from '../providers/embeddings/embeddings.ts'
import type { FoundDocument } from './document-index.ts'

/** As many candidates of the fused lists are compared closely. */
export const closelyCompared = 80
/** Beside 1 for the vectors; found on the development split of the labelled queries, like the others. */
const wordsWeight = 0.3
const nearnessWeight = 1
const trustSpan = 0.1

export type CloseModel = Pick<EmbeddingModel, 'embed'> & Required<Pick<EmbeddingModel, 'matchWords'>>

export function comparesClosely(model: EmbeddingModel | null): model is EmbeddingModel & CloseModel {
  return model?.matchWords !== undefined
}

export async function orderClosely(
  model: CloseModel,
  query: string,
  found: readonly FoundDocument[],
  signal?: AbortSignal,
): Promise<FoundDocument[]> {
  const texts = found.map(({ passage }) => passage)
  const [asked = new Float32Array()] = await model.embed([query], { kind: 'query', signal })
  const vectors = await model.embed(texts, { kind: 'document', signal })
  const likenesses = besideBest(vectors.map((vector) => dotProduct(vector, asked)))
  const matches = besideBest(await model.matchWords(query, texts))
  const scores = likenesses.map((likeness, at) => likeness + wordsWeight * (matches[at] ?? 0))
  const nearness = nearnessToBest(scores, vectors, trustSpan)
  return found
    .map((document, at) => ({ ...document, score: (scores[at] ?? 0) + nearnessWeight * (nearness[at] ?? 0) }))
    .sort((a, b) => b.score - a.score)
}

/** Some queries find nothing near, and the nearest is the answer all the same. */
function besideBest(scores: readonly number[]): number[] {
  const best = Math.max(...scores)
  return scores.map((score) => (best > 0 ? score / best : 0))
}
