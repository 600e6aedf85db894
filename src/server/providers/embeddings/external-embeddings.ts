// Embeddings of a server: in batches, of one length, and made unit vectors.
import { AppError } from '../../kernel/app-error.ts'
import type { EmbeddingModel } from './embeddings.ts'

const textsPerCall = 64

/** `call` answers for a few texts, in order. */
export function createExternalEmbeddings(
  id: string,
  call: (texts: readonly string[], signal?: AbortSignal) => Promise<number[][]>,
): EmbeddingModel {
  let dimension: number | null = null
  return {
    id,
    dimension: () => dimension,
    async embed(texts, { signal }) {
      const vectors: Float32Array[] = []
      for (let at = 0; at < texts.length; at += textsPerCall) {
        const some = texts.slice(at, at + textsPerCall)
        const answer = await call(some, signal)
        for (const vector of answer) {
          dimension ??= vector.length
          // A server that changes its model under the same name would spoil the index.
          if (vector.length !== dimension || vector.length === 0)
            throw broken(`${vector.length} instead of ${dimension}`)
          vectors.push(toUnitVector(vector))
        }
        if (answer.length !== some.length) throw broken(`${answer.length} vectors for ${some.length} texts`)
      }
      return vectors
    },
  }
}

function broken(what: string): AppError {
  return new AppError('PROVIDER_UNAVAILABLE', { details: { dependency: 'embeddings' }, cause: new Error(what) })
}

function toUnitVector(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values)
  return Float32Array.from(values, (value) => (length === 0 ? 0 : value / length))
}
