import type { StoredFile } from '#contract/file.ts'

export interface PhotoDay {
  /** null = they do not say when they were taken. */
  day: string | null
  photos: readonly StoredFile[]
}

/** Of photos in the order in which they were taken. */
export function groupByDay(photos: readonly StoredFile[]): readonly PhotoDay[] {
  const days = Map.groupBy(photos, ({ takenAt }) => takenAt?.slice(0, 10) ?? null)
  return [...days].map(([day, ofDay]) => ({ day, photos: ofDay }))
}
