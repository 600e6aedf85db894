import type { LodgingAnswer, LodgingQuery } from '#contract/travel/lodging.ts'

export interface Lodging {
  /** Cheapest first; only what takes a stay of this length. */
  search(query: LodgingQuery, options?: { signal?: AbortSignal }): Promise<LodgingAnswer>
}
