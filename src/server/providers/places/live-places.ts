import type { PlaceQuery, PlacesAnswer } from '#contract/travel/place-search.ts'
import type { Areas, LiveArea } from '../areas/areas.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { withBuiltIn } from '../resilience/with-built-in.ts'
import { foldText } from '../shipped-data/gazetteer/fold-text.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import { createGuidePlaces } from './guide-places.ts'
import type { GuideSpot } from './guide-spots.ts'
import { understand } from './place-words.ts'
import type { Places } from './places.ts'
import { searchSpots, spotsNearby } from './search-spots.ts'

/**
 * Guides first: their places have hours, prices and the ids that plans are made of. A city without a guide is put together from
 * public sources; what neither has, or lies around a point, is asked outside. Where no source answers, the guides' own empty answer
 * says whether they know the area at all.
 */
export function createLivePlaces(
  sources: readonly LiveCall<PlaceQuery, PlacesAnswer>[],
  { guides, areas }: { guides: Guides; areas: Areas },
): Places {
  const shipped = createGuidePlaces(guides)
  return {
    async search(query, options) {
      const known = await shipped.search(query, options)
      if (known.items.length > 0) return known
      const { near, radiusKm } = query
      const isCity = near !== undefined && radiusKm === undefined && !known.covered
      const area = isCity ? await areas.around({ ...near, country: null }, options) : null
      const wanted = understand(query.text ?? '', guides)
      const found = area ? searchSpots(spotsOfArea(area), query, { wanted, isRanked: true }) : []
      if (area && found.length > 0) return answerOf(area, found)
      const asked = options?.isOneOfMany ? [] : sources
      return withBuiltIn(asked, async () => (area ? answerOf(area, []) : known))(query, options)
    },
    async nearby(query, options) {
      const known = await shipped.nearby(query, options)
      if (known.items.length > 0) return known
      const area = known.covered ? null : await areas.known({ ...query.near, country: null })
      const found = area ? spotsNearby(spotsOfArea(area), query) : []
      if (area && found.length > 0) return answerOf(area, found)
      const answer = await withBuiltIn(sources, async () => known)(query, options)
      const items = [...answer.items].sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0))
      return { ...answer, items }
    },
  }
}

function answerOf({ source, checkedAt }: LiveArea, items: PlacesAnswer['items']): PlacesAnswer {
  return { items, source, checkedAt, covered: true }
}

function spotsOfArea({ places }: LiveArea): GuideSpot[] {
  return places.map((place) => ({
    place,
    names: [place.name.zh, place.name.en, place.facts?.localName ?? place.name.en].map(foldText),
    about: [...place.tags, place.facts?.description?.zh, place.facts?.description?.en]
      .map((text) => foldText(text ?? ''))
      .join('|'),
  }))
}
