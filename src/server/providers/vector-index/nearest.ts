import type { VectorHit } from './vector-index.ts'

/** The best of many that are offered. Vectors at a right angle or beyond have nothing in common with the query. */
export function createNearest(limit: number) {
  const best: VectorHit[] = []
  let worst = 0

  return {
    offer(score: number, { id, documentId }: Omit<VectorHit, 'score'>): void {
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
