// Places from the shipped guides. Facts as well as they are known, hence `estimated`.

import type { GeoPoint } from '#contract/place.ts'
import type { FoundPlace, PlaceQuery, PlacesAnswer } from '#contract/travel/place-search.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { lazy } from '../shipped-data/gazetteer/lazy.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import { type GuideSpot, spotsOf } from './guide-spots.ts'
import { understand } from './place-words.ts'
import type { Places } from './places.ts'
import { searchSpots, spotsNearby } from './search-spots.ts'

const source = { name: 'JourneyOn guides', kind: 'estimated' } as const

export function createGuidePlaces(guides: Guides): Places {
  const spots = lazy(() => guides.all().flatMap(spotsOf))
  const checkedAt = lazy(
    () =>
      `${
        guides
          .all()
          .map((guide) => guide.checkedAt)
          .sort()[0] ?? '2026-11'
      }-01T00:00:00.000Z`,
  )
  const answer = (found: FoundPlace[], near: GeoPoint | undefined): PlacesAnswer => ({
    items: found,
    source,
    checkedAt: checkedAt(),
    covered: near === undefined || guides.covering(near) !== null,
  })
  return {
    async search(query, { signal } = {}) {
      signal?.throwIfAborted()
      const wanted = understand(query.text ?? '', guides)
      const guideId = query.near ? guides.covering(query.near)?.id : wanted.guideId
      return answer(searchSpots(within(spots(), query, guideId), query, { wanted }), query.near)
    },
    async nearby({ near, radiusKm, kinds, limit }, { signal } = {}) {
      signal?.throwIfAborted()
      return answer(spotsNearby(spots(), { near, radiusKm, kinds, limit }), near)
    },
  }
}

/** Of the circle if one is given, else of the guide; a point that no guide covers has no spots. */
function within(
  spots: GuideSpot[],
  { near, radiusKm }: Pick<PlaceQuery, 'near' | 'radiusKm'>,
  guideId?: string | null,
) {
  if (near && radiusKm !== undefined) return spots.filter(({ place }) => greatCircleKm(place, near) <= radiusKm)
  if (near || guideId) return spots.filter(({ place }) => place.guideId === guideId)
  return spots
}
