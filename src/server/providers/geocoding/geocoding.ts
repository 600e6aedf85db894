import type { Bilingual, PlaceRef } from '#contract/place.ts'
import type { ProviderAnswer } from '#contract/provider-answer.ts'

export interface GeocodedPlace extends PlaceRef {
  kind: 'city' | 'airport' | 'place'
  names: Bilingual
  /** The shipped guide of this city, where there is one. */
  guideId: string | null
}

export interface Geocoding {
  /** Best match first; an unknown name gives no items. `text` may be Chinese or English. */
  search(text: string, options: { limit: number; signal?: AbortSignal }): Promise<ProviderAnswer<GeocodedPlace>>
}
