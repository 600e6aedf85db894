// A trip that comes back to a city sees different things the second time: its sights and restaurants are dealt out among the
// stops there, the best known first.
import type { Candidates } from '#contract/planning/candidates.ts'
import type { GuidedStop } from '../../travel/plan-candidates.ts'

interface Spot {
  id: string
  stopId: string
  prominence?: number
  rating: number | null
}

/** Candidates of the second stop of a guide carry the stop's id behind an `@`; see `toCandidates`. */
export function guideSpotId(candidateId: string): string {
  return candidateId.replace(/@[^@]*$/, '')
}

export function dealAmongVisits<Some extends Pick<Candidates, 'places' | 'restaurants'>>(
  candidates: Some,
  guided: readonly GuidedStop[],
): Some {
  const visits = Map.groupBy(guided, ({ guide }) => guide.id)
  if ([...visits.values()].every(({ length }) => length === 1)) return candidates
  return { ...candidates, places: deal(candidates.places, visits), restaurants: deal(candidates.restaurants, visits) }
}

function deal<Each extends Spot>(spots: readonly Each[], visits: ReadonlyMap<string, readonly GuidedStop[]>): Each[] {
  const ranked = [...new Set(spots.toSorted(byFame).map(({ id }) => guideSpotId(id)))]
  const dealt = new Map<string, number>()
  const stopOf = new Map(
    ranked.map((spotId) => {
      const [guideId = ''] = spotId.split('/')
      const stops = visits.get(guideId) ?? []
      const count = dealt.get(guideId) ?? 0
      dealt.set(guideId, count + 1)
      return [spotId, stops[count % Math.max(1, stops.length)]?.stopId]
    }),
  )
  const isOfGuide = ({ id }: Each) => visits.has(id.slice(0, id.indexOf('/')))
  return spots.filter((spot) => !isOfGuide(spot) || stopOf.get(guideSpotId(spot.id)) === spot.stopId)
}

function byFame(a: Spot, b: Spot): number {
  const rank = ({ prominence }: Spot) => prominence ?? Number.MAX_SAFE_INTEGER
  return rank(a) - rank(b) || (b.rating ?? 0) - (a.rating ?? 0) || (guideSpotId(a.id) < guideSpotId(b.id) ? -1 : 1)
}
