// Puts a city together from OpenStreetMap, Wikidata and Wikivoyage. Each part is kept for weeks; one that fails leaves the others.
import type { GeoPoint } from '#contract/place.ts'
import { isAppError } from '../../kernel/app-error.ts'
import type { Clock } from '../clock/clock.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { type AreaSpots, type ItemFacts, itemsPerQuestion, type TravelListing } from './area-parts.ts'
import type { AreaQuery, Areas } from './areas.ts'
import { mergeArea } from './merge-area.ts'

export interface AreaSources {
  overpass: LiveCall<GeoPoint, AreaSpots> | null
  wikidata: LiveCall<readonly string[], ItemFacts[]> | null
  wikivoyage: LiveCall<GeoPoint, TravelListing[]> | null
  clock: Clock
}

/** Requests to Wikidata for one city, one after another. */
const mostBatches = 4

type Answer = <Query, Value>(source: LiveCall<Query, Value> | null, query: Query) => Promise<Value | null>

export function createLiveAreas({ overpass, wikidata, wikivoyage, clock }: AreaSources): Areas {
  const compose = async (query: AreaQuery, answer: Answer) => {
    const center = { lat: roundDegrees(query.lat), lng: roundDegrees(query.lng) }
    const [osm, found] = await Promise.all([answer(overpass, center), answer(wikivoyage, center)])
    const listings = found ?? []
    const facts: ItemFacts[] = []
    for (const ids of batchesOf(osm, listings)) {
      const batch = await answer(wikidata, ids)
      if (!batch) break
      facts.push(...batch)
    }
    return mergeArea({ osm, facts, listings, checkedAt: clock.now().toISOString() }, query)
  }
  return {
    around: (query, { signal } = {}) =>
      compose(query, async (source, question) => {
        if (!source) return null
        try {
          return await source.ask(question, { signal })
        } catch (error) {
          if (isAppError(error)) return null
          throw error
        }
      }),
    known: (query) => compose(query, async (source, question) => (await source?.recall(question)) ?? null),
  }
}

/** About a kilometre: everybody who goes to a city asks the same question. */
function roundDegrees(degrees: number): number {
  return Math.round(degrees * 100) / 100
}

/** Those with names in many languages first: they are the ones whose rank matters. */
function batchesOf(osm: AreaSpots | null, listings: readonly TravelListing[]): string[][] {
  const known = (osm?.spots ?? []).toSorted((a, b) => b.languages - a.languages)
  const ids = [...known, ...listings].flatMap(({ wikidata }) => wikidata ?? [])
  const wanted = [...new Set(ids)].slice(0, mostBatches * itemsPerQuestion)
  return Array.from({ length: Math.ceil(wanted.length / itemsPerQuestion) }, (_, index) =>
    wanted.slice(index * itemsPerQuestion, (index + 1) * itemsPerQuestion),
  )
}
