import { createHash } from 'node:crypto'
import type { MemoryWish } from '#contract/trip-brief.ts'
import { foldText } from '../providers/shipped-data/gazetteer/fold-text.ts'

/** The same for the same thing learned again, in whatever words, where it means something to a plan. */
export function memoryKey({
  text,
  wishes,
  tripId,
}: {
  text: string
  wishes: MemoryWish
  tripId: string | null
}): string {
  const meaning = Object.keys(wishes).length > 0 ? JSON.stringify(sorted(wishes)) : foldText(text)
  return createHash('sha256')
    .update(`${tripId ?? ''}\n${meaning}`)
    .digest('base64url')
}

/** One for each trip, whatever its facts are. */
export function tripFactsKey(tripId: string): string {
  return `trip-facts/${tripId}`
}

/** Keys and plain lists in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
