// What the places of a trip have in common, by the tags of the guides, and how they were rated.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Bilingual } from '#contract/place.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { LikedTag } from '#contract/trip-report.ts'
import type { ServerMessages } from '#i18n/server/en.ts'
import { foldText } from '../providers/shipped-data/gazetteer/fold-text.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'

type TagName = keyof ServerMessages['tags']

interface TaggedItem {
  item: ItineraryItem
  tags: TagName[]
}

export type CountedTag = Omit<LikedTag, 'tag' | 'label'> & { tag: TagName }

const mostTags = 8
/** Where nothing was rated, visiting a place says a little for it. */
const unrated = 3.4
/** So many places of a mean rating stand behind each tag: one five-star place does not outweigh four of four stars. */
const priorPlaces = 1

/** Items that a guide knows, by its own id or by their name, with the tags that it gives them. */
export function taggedItems(itinerary: readonly ItineraryItem[], guides: Guides): TaggedItem[] {
  return itinerary.filter(takesPlace).flatMap((item) => {
    const { place, title } = item
    if (!place) return []
    const [guideId = '', spotId] = place.candidateId?.split('/') ?? []
    const guide = guides.byId(guideId) ?? guides.covering(place)
    const names = [foldText(title), foldText(place.name)]
    const isIt = ({ id, name }: { id: string; name: Bilingual }) =>
      id === spotId || (spotId === undefined && [name.zh, name.en].some((each) => names.includes(foldText(each))))
    const sight = guide?.attractions.find(isIt)
    if (sight) return { item, tags: sight.tags }
    const kitchen = guide?.restaurants.find(isIt)
    return kitchen ? { item, tags: kitchen.cuisines } : []
  })
}

/** The most liked first: by rating, then by how many places have it. What was rated below the middle is left out. */
export function likedTags(items: readonly TaggedItem[]): CountedTag[] {
  const names = [...new Set(items.flatMap(({ tags }) => tags))]
  return names
    .map((tag) => {
      const those = items.filter(({ tags }) => tags.includes(tag)).map(({ item }) => item)
      const ratings = those.flatMap(({ rating }) => rating ?? [])
      const sum = those.reduce((total, { rating }) => total + (rating ?? unrated), 0)
      return {
        tag,
        places: those.length,
        rating: ratings.length > 0 ? ratings.reduce((total, each) => total + each, 0) / ratings.length : null,
        score: (sum + 3 * priorPlaces) / (those.length + priorPlaces) + Math.min(those.length, 5) / 10,
      }
    })
    .filter(({ rating }) => rating === null || rating >= 3)
    .sort((a, b) => b.score - a.score || (a.tag < b.tag ? -1 : 1))
    .slice(0, mostTags)
    .map(({ score: _, ...tag }) => tag)
}
