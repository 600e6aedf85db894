// Reciprocal rank fusion (Cormack, Clarke and Buettcher, 2009), over documents: each counts by its best passage.

export interface RankedPassage {
  id: string
  documentId: string
  /** From 0 to 1: a list that is little sure of a passage counts less for it; 1 where absent. */
  confidence?: number
}

export interface FusedDocument {
  documentId: string
  /** The passages that each list found best, the first list's first. */
  passageIds: string[]
  score: number
  /** Which lists hold it. */
  lists: number[]
}

export interface WeightedList {
  passages: readonly RankedPassage[]
  weight: number
}

/** Low, since the first few places are what people read. */
const smoothing = 10

export function fuseRanks(lists: readonly WeightedList[]): FusedDocument[] {
  const fused = new Map<string, FusedDocument>()
  for (const [list, { passages, weight }] of lists.entries()) {
    const seen = new Set<string>()
    for (const { id, documentId, confidence = 1 } of passages) {
      if (seen.has(documentId)) continue
      seen.add(documentId)
      const known = fused.get(documentId) ?? { documentId, passageIds: [], score: 0, lists: [] }
      known.score += (weight * confidence) / (smoothing + seen.size)
      known.passageIds.push(id)
      known.lists.push(list)
      fused.set(documentId, known)
    }
  }
  return [...fused.values()].sort((a, b) => b.score - a.score || a.documentId.localeCompare(b.documentId))
}
