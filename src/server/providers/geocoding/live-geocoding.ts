import type { ProviderAnswer } from '#contract/provider-answer.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { withBuiltIn } from '../resilience/with-built-in.ts'
import type { GeocodedPlace, Geocoding, GeocodingQuery } from './geocoding.ts'

type Source = LiveCall<GeocodingQuery, ProviderAnswer<GeocodedPlace>>

interface GeocodingSources {
  /** May be asked for every few letters. */
  typing: readonly Source[]
  /** For names that somebody has finished. */
  submitted: readonly Source[]
}

/** The shipped gazetteer first; live sources for the rest (streets, sights, hamlets). */
export function createLiveGeocoding({ typing, submitted }: GeocodingSources, shipped: Geocoding): Geocoding {
  return {
    async search(text, { limit, asYouType = false, signal }) {
      const known = await shipped.search(text, { limit, signal })
      if (known.items.length > 0) return known
      return withBuiltIn(asYouType ? typing : submitted, async () => known)({ text, limit }, { signal })
    },
  }
}
