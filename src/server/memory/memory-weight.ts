// How much a memory weighs. Repeated evidence raises it, contradiction lowers it, and it fades with the years.
import type { EvidenceType, MemoryKind } from '#contract/memory.ts'

/** What one piece of evidence is worth by itself: a choice may have had other reasons than liking. */
const strengths = { hand: 1, words: 0.8, trip: 1, rating: 0.4, choice: 0.4 } as const satisfies Record<
  EvidenceType,
  number
>
const halfLifeDays = 730
const dayMs = 86_400_000
/** From here on plans use it. One choice alone does not reach it, two alike do. */
const usedFrom = 0.55

export function strengthOf(type: EvidenceType): number {
  return strengths[type]
}

export function raiseWeight(weight: number, type: EvidenceType): number {
  return weight + (1 - weight) * strengths[type]
}

export function lowerWeight(weight: number): number {
  return weight / 2
}

/** What must hold, and what was so on a trip, does not fade. */
export function fadedWeight(
  { kind, weight, confirmedAt }: { kind: MemoryKind; weight: number; confirmedAt: Date },
  now: Date,
): number {
  if (kind === 'need' || kind === 'trip') return weight
  const days = Math.max(0, Math.floor((now.getTime() - confirmedAt.getTime()) / dayMs))
  return weight * 0.5 ** (days / halfLifeDays)
}

export function isHeavyEnough(weight: number): boolean {
  return weight >= usedFrom
}
