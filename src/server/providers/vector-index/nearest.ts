// The nearest of many vectors to one, without holding up what else the process does.
import type { VectorHit } from './vector-index.ts'

const turnMs = 6
const offersPerLook = 256

interface Candidate {
  id: string
  documentId: string
  vector: Float32Array
}

export function createNearest(vector: Float32Array, limit: number) {
  const best: VectorHit[] = []
  let worst = 0
  let offered = 0
  let turnBegan = performance.now()

  return {
    /** Vectors at a right angle or beyond have nothing in common with the query. */
    offer({ id, documentId, vector: other }: Candidate): void {
      offered += 1
      const score = dotProduct(vector, other)
      if (score <= worst && (best.length >= limit || score <= 0)) return
      let at = best.length
      while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1
      best.splice(at, 0, { id, documentId, score })
      if (best.length > limit) best.pop()
      if (best.length === limit) worst = best.at(-1)?.score ?? 0
    },
    isTurnOver: () => offered % offersPerLook === 0 && performance.now() - turnBegan > turnMs,
    async yieldTurn(): Promise<void> {
      await new Promise<void>((resolve) => setImmediate(resolve))
      turnBegan = performance.now()
    },
    hits: (): VectorHit[] => best,
  }
}

function dotProduct(a: Float32Array, b: Float32Array): number {
  const length = Math.min(a.length, b.length)
  let sum = 0
  for (let at = 0; at < length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}
