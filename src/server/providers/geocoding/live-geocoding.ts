import type { ProviderAnswer } from '#contract/provider-answer.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { withBuiltIn } from '../resilience/with-built-in.ts'
import type { GeocodedPlace, Geocoding, GeocodingQuery } from './geocoding.ts'

/** What the shipped gazetteer knows costs nobody a call; the rest (streets, sights, hamlets) is asked outside. */
export function createLiveGeocoding(
  sources: readonly LiveCall<GeocodingQuery, ProviderAnswer<GeocodedPlace>>[],
  shipped: Geocoding,
): Geocoding {
  return {
    async search(text, { limit, signal }) {
      const known = await shipped.search(text, { limit, signal })
      if (known.items.length > 0 || sources.length === 0) return known
      return withBuiltIn(sources, async () => known)({ text, limit }, { signal })
    },
  }
}
