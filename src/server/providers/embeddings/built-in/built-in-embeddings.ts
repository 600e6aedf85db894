// Embeddings without a model, from tables that are shipped: text-vector.ts says what a vector holds.
import { startTurns } from '../../../kernel/turns.ts'
import type { EmbeddingModel } from '../embeddings.ts'
import { createWordMatcher, meanMatch, rareWeightsOf } from './match-words.ts'
import { readText, type TextReading } from './read-text.ts'
import { textVectorLength, toTextVector } from './text-vector.ts'

export function createBuiltInEmbeddings(): EmbeddingModel {
  return {
    id: `built-in-5-${textVectorLength}`,
    dimension: () => textVectorLength,
    leastLikeness: 0.08,
    sureLikeness: 0.25,
    async embed(texts) {
      const vectors: Float32Array[] = []
      const turns = startTurns()
      for (const text of texts) {
        vectors.push(toTextVector(await readText(text)))
        await turns.rest()
      }
      return vectors
    },
    async matchWords(query, texts) {
      const asked = await readText(query)
      const readings: TextReading[] = []
      const turns = startTurns()
      for (const text of texts) {
        readings.push(await readText(text))
        await turns.rest()
      }
      const match = createWordMatcher(asked.meanings)
      const weights = rareWeightsOf(asked.meanings, readings)
      return readings.map(({ meanings }) => meanMatch(match(meanings), weights, 1))
    },
  }
}
