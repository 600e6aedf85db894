// The packing list as people look at it: by person, or by bag.
import type { PackingItem } from '#contract/packing.ts'

export type PackingView = 'person' | 'bag'

export interface PackingGroup {
  /** The person or the bag; null = everybody's, or in no bag yet. */
  id: string | null
  items: PackingItem[]
}

/** What everybody shares first, then each member, also those with nothing to pack yet. */
export function groupByPerson(items: readonly PackingItem[], members: readonly { userId: string }[]): PackingGroup[] {
  return [null, ...members.map(({ userId }) => userId)].map((id) => ({
    id,
    items: items.filter(({ personId }) => personId === id),
  }))
}

/** Bags by their names, then what is in none yet. */
export function groupByBag(items: readonly PackingItem[]): PackingGroup[] {
  return [...bagsOf(items), null].map((id) => ({ id, items: items.filter(({ bag }) => bag === id) }))
}

export function bagsOf(items: readonly PackingItem[]): string[] {
  return [...new Set(items.flatMap(({ bag }) => bag ?? []))].toSorted((a, b) => a.localeCompare(b))
}
