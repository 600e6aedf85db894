// What public sources know of a city without a guide.
import type { Provenance } from '#contract/itinerary.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'

export interface LiveArea {
  /** The best known first; each with its own source. What the sources do not say is null. */
  places: FoundPlace[]
  /** All sources that contributed. */
  source: Omit<Provenance, 'checkedAt'>
  /** Of the oldest part, ISO. */
  checkedAt: string
}

/** The city that the traveller goes to. */
export interface AreaQuery extends GeoPoint {
  country: string | null
}

export interface Areas {
  /** Asks the sources for what is not kept. null where none of them answers or all know nothing there. */
  around(query: AreaQuery, options?: { signal?: AbortSignal }): Promise<LiveArea | null>
  /** What is kept from an earlier call; makes none. */
  known(query: AreaQuery): Promise<LiveArea | null>
}

/** Without live sources. */
export const noAreas: Areas = { around: async () => null, known: async () => null }
