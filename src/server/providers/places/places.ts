import type { NearbyQuery, PlaceQuery, PlacesAnswer } from '#contract/travel/place-search.ts'

interface PlaceSearchOptions {
  signal?: AbortSignal
  /** One of many texts, of a list or while somebody types: no live source is asked for it alone, only for its whole city. */
  isOneOfMany?: boolean
}

/** Attractions, restaurants and lodgings of a city. Positions are WGS-84. Nothing found is an answer, not an error. */
export interface Places {
  /** Best match first; without text the best rated. `covered: false` says that this source knows nothing of the area. */
  search(query: PlaceQuery, options?: PlaceSearchOptions): Promise<PlacesAnswer>
  /** Nearest first. */
  nearby(query: NearbyQuery, options?: { signal?: AbortSignal }): Promise<PlacesAnswer>
}
