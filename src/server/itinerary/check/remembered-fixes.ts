import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { FixSuggestions, Planner } from '../../planning/planner.ts'

/** Of some 30 KB each, for a long plan with many findings. */
const rememberedPlans = 200

/** A plan that has not changed is not worked through again: its page and its document ask for the same. */
export function rememberFixes({ suggestFixes }: Pick<Planner, 'suggestFixes'>): Pick<Planner, 'suggestFixes'> {
  const known = new LRUCache<string, FixSuggestions>({ max: rememberedPlans })
  return {
    async suggestFixes(plan, options) {
      const key = createHash('sha256').update(JSON.stringify(plan)).digest('base64')
      const suggestions = known.get(key) ?? (await suggestFixes(plan, options))
      known.set(key, suggestions)
      return suggestions
    },
  }
}
