import type { Bilingual, PlaceRef } from '#contract/place.ts'
import type { ProviderAnswer } from '#contract/provider-answer.ts'

export interface GeocodedPlace extends PlaceRef {
  kind: 'city' | 'region' | 'island' | 'station' | 'airport' | 'place'
  names: Bilingual
  /** Province, state or the like; null where it is not known. */
  admin: Bilingual | null
  /** The shipped guide of this city, where there is one. */
  guideId: string | null
  /** Another place of the same name is as likely meant, so a program should ask rather than choose. */
  isTied: boolean
  /** How likely it is meant, where the source can tell. */
  score?: number
}
/** Places whose scores differ by less are equally likely: a factor of seven in population. */
export const tieMargin = 6

/** A query to a live source; its answer is cached under it. */
export interface GeocodingQuery {
  text: string
  limit: number
}

interface GeocodingOptions {
  limit: number
  /** Somebody is still typing: sources that forbid such questions are not asked. */
  asYouType?: boolean
  signal?: AbortSignal
}

export interface Geocoding {
  /** Best match first; an unknown name gives no items. `text` may be Chinese or English. */
  search(text: string, options: GeocodingOptions): Promise<ProviderAnswer<GeocodedPlace>>
}
