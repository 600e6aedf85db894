// Finds among spots that are at hand: those of guides, and those that public sources gave for a city.
import type { GeoPoint } from '#contract/place.ts'
import type { FoundPlace, NearbyQuery, PlaceQuery } from '#contract/travel/place-search.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { GuideSpot } from './guide-spots.ts'
import type { WantedPlaces } from './place-words.ts'
import { isPartialMatch, scoreSpot } from './score-spot.ts'

type Filters = Pick<PlaceQuery, 'kinds' | 'tags' | 'near' | 'limit'>

/** Best match first; among equals in the order of their ids, or as they stand where `isRanked`. */
export function searchSpots(
  spots: readonly GuideSpot[],
  { kinds, tags, near, limit }: Filters,
  { wanted, isRanked = false }: { wanted: WantedPlaces; isRanked?: boolean },
): FoundPlace[] {
  const byId = (a: FoundPlace, b: FoundPlace) => (isRanked ? 0 : a.id < b.id ? -1 : 1)
  return spots
    .filter(({ place }) => !kinds || kinds.includes(place.kind))
    .filter(({ place }) => !tags?.length || tags.some((tag) => place.tags.includes(tag)))
    .map((spot) => ({ spot, score: scoreSpot(spot, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || byId(a.spot.place, b.spot.place))
    .slice(0, limit)
    .map(({ spot }) => ({ ...placed(spot.place, near), ...(isPartialMatch(spot, wanted) && { isPartial: true }) }))
}

/** Nearest first. */
export function spotsNearby(
  spots: readonly GuideSpot[],
  { near, radiusKm, kinds, limit }: Omit<NearbyQuery, 'radiusKm'> & { radiusKm?: number },
): FoundPlace[] {
  return spots
    .filter(({ place }) => !kinds || kinds.includes(place.kind))
    .map(({ place }) => placed(place, near))
    .filter(({ distanceKm }) => radiusKm === undefined || (distanceKm ?? 0) <= radiusKm)
    .sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0))
    .slice(0, limit)
}

function placed(place: FoundPlace, near: GeoPoint | undefined): FoundPlace {
  return near ? { ...place, distanceKm: Math.round(greatCircleKm(place, near) * 1000) / 1000 } : place
}
