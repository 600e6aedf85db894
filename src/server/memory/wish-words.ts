import type { MemoryWish } from '#contract/trip-brief.ts'

/** Words of the values, such as tags: "museum" finds 我喜欢博物馆. */
export function wishWords(wishes: MemoryWish): string[] {
  return [...new Set(wordsOf(wishes))]
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}
