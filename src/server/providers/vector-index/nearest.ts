// The nearest of many vectors to one.
import type { ByteVector } from './byte-vector.ts'
import type { VectorHit } from './vector-index.ts'

interface Candidate {
  id: string
  documentId: string
  vector: ByteVector
}

export function createNearest(vector: Float32Array, limit: number) {
  const { places, values } = compress(vector)
  const best: VectorHit[] = []
  let worst = 0

  return {
    /** Vectors at a right angle or beyond have nothing in common with the query. */
    offer({ id, documentId, vector: { bytes, step } }: Candidate): void {
      let sum = 0
      for (let at = 0; at < places.length; at++) sum += (values[at] ?? 0) * (bytes[places[at] ?? 0] ?? 0)
      const score = sum * step
      if (score <= worst && (best.length >= limit || score <= 0)) return
      let at = best.length
      while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1
      best.splice(at, 0, { id, documentId, score })
      if (best.length > limit) best.pop()
      if (best.length === limit) worst = best.at(-1)?.score ?? 0
    },
    hits: (): VectorHit[] => best,
  }
}

/** The places where it is not zero, and its values there: vectors of few words are zero nearly everywhere. */
function compress(vector: Float32Array): { places: Int32Array; values: Float32Array } {
  const places = Int32Array.from(vector.keys()).filter((at) => vector[at] !== 0)
  return { places, values: Float32Array.from(places, (at) => vector[at] ?? 0) }
}
