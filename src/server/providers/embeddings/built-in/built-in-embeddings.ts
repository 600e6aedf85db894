// Embeddings without a model: features of the text hashed to a vector of fixed length.
import type { EmbeddingModel } from '../embeddings.ts'
import { loadChineseWords } from './chinese-words.ts'
import { type Features, featuresOf } from './text-features.ts'

const dimension = 1024
const textsAtOnce = 16

export function createBuiltInEmbeddings(): EmbeddingModel {
  return {
    id: `built-in-2-${dimension}`,
    dimension: () => dimension,
    async embed(texts) {
      const dictionary = await loadChineseWords()
      const vectors: Float32Array[] = []
      for (const [index, text] of texts.entries()) {
        if (index % textsAtOnce === textsAtOnce - 1) await new Promise<void>((resolve) => setImmediate(resolve))
        vectors.push(toVector(featuresOf(text, dictionary)))
      }
      return vectors
    },
  }
}

/** Each feature goes to two places with signs of their own, so that two features seldom meet in both. */
function toVector(features: Features): Float32Array {
  const vector = new Float32Array(dimension)
  for (const [name, weight] of features) {
    for (const seed of [0x811c9dc5, 0x9e3779b1]) {
      const hash = hashOf(name, seed)
      const at = hash % dimension
      vector[at] = (vector[at] ?? 0) + (hash & 0x80000000 ? -weight : weight)
    }
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** FNV-1a with a final mix, since its low bits alone are uneven. */
function hashOf(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
