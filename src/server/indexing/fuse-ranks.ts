// Reciprocal rank fusion (Cormack, Clarke and Buettcher, 2009), over documents: each counts by its best passage.

export interface RankedPassage {
  id: string
  documentId: string
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

const smoothing = 60

export function fuseRanks(lists: readonly WeightedList[]): FusedDocument[] {
  const fused = new Map<string, FusedDocument>()
  for (const [list, { passages, weight }] of lists.entries()) {
    const seen = new Set<string>()
    for (const { id, documentId } of passages) {
      if (seen.has(documentId)) continue
      seen.add(documentId)
      const known = fused.get(documentId) ?? { documentId, passageIds: [], score: 0, lists: [] }
      known.score += weight / (smoothing + seen.size)
      known.passageIds.push(id)
      known.lists.push(list)
      fused.set(documentId, known)
    }
  }
  return [...fused.values()].sort((a, b) => b.score - a.score || a.documentId.localeCompare(b.documentId))
}
