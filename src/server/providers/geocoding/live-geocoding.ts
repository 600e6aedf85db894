import type { ProviderAnswer } from '#contract/provider-answer.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { withBuiltIn } from '../resilience/with-built-in.ts'
import type { GeocodedPlace, Geocoding, GeocodingQuery } from './geocoding.ts'

/** The shipped gazetteer first; live sources for the rest (streets, sights, hamlets). */
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
