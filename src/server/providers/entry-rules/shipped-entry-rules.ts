// The shipped table: the passports that most travelers hold, to the countries of the guides, the Schengen area and China. The
// rest is `unknown`.
import type { EntryQuery, EntryRequirement } from '#contract/travel/entry.ts'
import { checkedOn, freeMovement, knownRule, officialPage } from '../shipped-data/entry-rules/entry-table.ts'
import type { EntryRules } from './entry-rules.ts'

export function createShippedEntryRules(): EntryRules {
  return {
    async requirement(query, { signal } = {}) {
      signal?.throwIfAborted()
      const source = { name: 'JourneyOn entry table', kind: 'estimated' } as const
      return { items: [find(query)], source, checkedAt: `${checkedOn}T00:00:00.000Z` }
    },
  }
}

function find({ nationality, destination }: EntryQuery): EntryRequirement {
  const url = officialPage(destination)
  const blank = { nationality, destination, maxDays: null, note: null, url }
  if (nationality === destination) return { ...blank, rule: 'domestic', url: null }
  if (freeMovement.has(nationality) && freeMovement.has(destination)) return { ...blank, rule: 'free-movement' }
  return { ...blank, rule: 'unknown', ...knownRule(nationality, destination) }
}
