// The stops of one journey: of several places with one name, the one near the stops beside it is meant.
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { type GeocodedPlace, type Geocoding, tieMargin } from './geocoding.ts'

interface Candidate {
  /** null for a stop whose place is known. */
  place: GeocodedPlace | null
  at: GeoPoint
  score: number
}

/** What each name may mean, the likeliest first; nothing for a stop that is given as a point. */
export async function searchRoute(
  geocoding: Geocoding,
  stops: readonly (string | GeoPoint)[],
  signal?: AbortSignal,
): Promise<GeocodedPlace[][]> {
  const candidates = await Promise.all(
    stops.map((stop) =>
      typeof stop === 'string' ? candidatesFor(geocoding, stop, signal) : [{ place: null, at: stop, score: 0 }],
    ),
  )
  const known = candidates.filter((some) => some.length > 0)
  const before = bestBefore(known)
  const after = bestBefore(known.toReversed()).toReversed()
  return candidates.map((some) => {
    const index = known.indexOf(some)
    const weighed = some.flatMap(({ place, score }, at) =>
      place ? [{ place, total: score + (before[index]?.[at] ?? 0) + (after[index]?.[at] ?? 0) }] : [],
    )
    return withTies(weighed.sort((a, b) => b.total - a.total))
  })
}

/** A place so much less known than the first hit is not meant, whatever lies beside it: Paris in Texas. */
const likelyMargin = 50

async function candidatesFor(geocoding: Geocoding, name: string, signal?: AbortSignal): Promise<Candidate[]> {
  const { items } = await geocoding.search(name, { limit: 8, ...(signal && { signal }) })
  const [first] = items
  if (!first) return []
  // Sources that give no score have said what they mean by the order.
  const likely = items.filter(({ score, kind }) => {
    const isOfKind =
      (kind === 'airport' || kind === 'station') === (first.kind === 'airport' || first.kind === 'station')
    return isOfKind && first.score !== undefined && score !== undefined && first.score - score <= likelyMargin
  })
  return (likely.length > 0 ? likely : [first]).map((place) => ({ place, at: place, score: place.score ?? 0 }))
}

/** For each candidate the most that the stops before it can add: how well known they are, and how near to each other. */
function bestBefore(route: readonly Candidate[][]): number[][] {
  const sums: number[][] = []
  for (const [index, candidates] of route.entries()) {
    const earlier = route[index - 1] ?? []
    sums.push(
      candidates.map(({ at }) =>
        Math.max(
          ...(earlier.length === 0 ? [0] : []),
          ...earlier.map((each, from) => (sums[index - 1]?.[from] ?? 0) + each.score + nearness(each.at, at)),
        ),
      ),
    )
  }
  return sums
}

/** As much as seven hundred times the inhabitants for a neighbor an hour or two away, less for one a day away. */
function nearness(a: GeoPoint, b: GeoPoint): number {
  const share = (farKm - greatCircleKm(a, b)) / (farKm - nearKm)
  return mostNearness * Math.min(1, Math.max(0, share))
}
const nearKm = 300
const farKm = 1500
const mostNearness = 20

function withTies(weighed: readonly { place: GeocodedPlace; total: number }[]): GeocodedPlace[] {
  const [best] = weighed
  const rivals = weighed.filter(({ place, total }) => place.isTied && best && best.total - total <= tieMargin)
  const isOpen = best?.place.isTied === true && rivals.length > 1
  return weighed.map((each) => ({ ...each.place, isTied: isOpen && rivals.includes(each) }))
}
