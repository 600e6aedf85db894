import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { EmbeddingModel } from './embeddings.ts'

const mostKept = 5000

/** Texts that come again cost nothing: a note saved without changes, a query typed twice. */
export function cacheEmbeddings(model: EmbeddingModel, onLookup: (isHit: boolean) => void = () => {}): EmbeddingModel {
  const kept = new LRUCache<string, Float32Array>({ max: mostKept })
  return {
    ...model,
    async embed(texts, options) {
      const keys = texts.map((text) => createHash('sha256').update(`${options.kind}\n${text}`).digest('base64url'))
      const missing = [...new Map(keys.map((key, at) => [key, texts[at] ?? '']))].filter(([key]) => !kept.has(key))
      const found = new Map(
        keys.flatMap((key): [string, Float32Array][] => {
          const vector = kept.get(key)
          onLookup(vector !== undefined)
          return vector ? [[key, vector]] : []
        }),
      )
      if (missing.length > 0) {
        const vectors = await model.embed(
          missing.map(([, text]) => text),
          options,
        )
        missing.forEach(([key], at) => {
          const vector = vectors[at]
          if (!vector) return
          kept.set(key, vector)
          found.set(key, vector)
        })
      }
      return keys.flatMap((key) => found.get(key) ?? [])
    },
  }
}
