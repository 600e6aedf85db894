import type { PlaceQuery, PlacesAnswer } from '#contract/travel/place-search.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { withBuiltIn } from '../resilience/with-built-in.ts'
import type { Places } from './places.ts'

/**
 * Guides first: their places have hours, prices and the ids that plans are made of. What they do not have is asked outside; where
 * nobody answers, the guides' own empty answer says whether they know the area at all.
 */
export function createLivePlaces(sources: readonly LiveCall<PlaceQuery, PlacesAnswer>[], guides: Places): Places {
  return {
    async search(query, options) {
      const known = await guides.search(query, options)
      if (known.items.length > 0) return known
      return withBuiltIn(sources, async () => known)(query, options)
    },
    async nearby(query, options) {
      const known = await guides.nearby(query, options)
      if (known.items.length > 0) return known
      const answer = await withBuiltIn(sources, async () => known)(query, options)
      const items = [...answer.items].sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0))
      return { ...answer, items }
    },
  }
}
