// Embeddings without a model, from tables that are shipped: text-vector.ts says what a vector holds.
import type { EmbeddingModel } from '../embeddings.ts'
import { readText } from './read-text.ts'
import { textVectorLength, toTextVector } from './text-vector.ts'

const textsAtOnce = 16

export function createBuiltInEmbeddings(): EmbeddingModel {
  return {
    id: `built-in-4-${textVectorLength}`,
    dimension: () => textVectorLength,
    leastLikeness: 0.08,
    async embed(texts) {
      const vectors: Float32Array[] = []
      for (const [index, text] of texts.entries()) {
        if (index % textsAtOnce === textsAtOnce - 1) await new Promise<void>((resolve) => setImmediate(resolve))
        vectors.push(toTextVector(await readText(text)))
      }
      return vectors
    },
  }
}
