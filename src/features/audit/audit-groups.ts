// Entries that one action wrote together, gathered under the one that names it.
import type { NamedAuditEntry } from '#contract/audit.ts'

type Keys = Pick<NamedAuditEntry, 'at' | 'actorId' | 'requestId' | 'entity'>
const ranks: Record<string, number> = { proposal: 0, trip: 1 }

/** In the order given. Entries of one transaction of one request share their instant and stand side by side. */
export function groupEntries<Entry extends Keys>(entries: readonly Entry[]): { headline: Entry; others: Entry[] }[] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.[0] && isSameStep(last[0], entry)) last.push(entry)
    else groups.push([entry])
  }
  return groups.flatMap((group) => {
    const headline = group.toSorted((a, b) => rankOf(a) - rankOf(b))[0]
    return headline ? [{ headline, others: group.filter((entry) => entry !== headline) }] : []
  })
}

function isSameStep(a: Keys, b: Keys): boolean {
  return a.at === b.at && a.actorId === b.actorId && a.requestId === b.requestId
}

function rankOf({ entity }: Keys): number {
  return ranks[entity] ?? 2
}
