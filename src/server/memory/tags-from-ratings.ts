// What the ratings of a trip say of a traveler's taste, by the tags of the places: a dry run, nothing is noted.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TagSuggestion, UserTag } from '#contract/memory.ts'
import { lowerWeight, raiseWeight } from './memory-weight.ts'

interface RatedItem {
  item: Pick<ItineraryItem, 'id' | 'title' | 'rating'>
  /** The most telling first. */
  tags: readonly string[]
}

const mostSuggestions = 8
const mostReasons = 5
/** Stars: at least, and at most. */
const [liked, loved, disliked] = [4, 5, 2]
/** What one place alone says, it says with its first tags. */
const tellingTags = 2

/** Only what was not counted before, and only what changes a weight. */
export function tagsFromRatings(
  items: readonly RatedItem[],
  known: readonly UserTag[],
): Omit<TagSuggestion, 'label'>[] {
  const rated = items.filter(({ item }) => item.rating !== null)
  const tags = [...new Set(rated.flatMap((each) => each.tags))]
  return tags
    .flatMap((tag) => {
      const before = known.find((each) => each.tag === tag)
      const counted = new Set(before?.evidence.flatMap(({ type, ref }) => (type === 'rating' ? ref : [])))
      const fresh = rated.filter((each) => each.tags.includes(tag) && !counted.has(each.item.id))
      const ratings = fresh.map(({ item }) => item.rating ?? 0)
      const isTelling = fresh.length > 1 || fresh.some((each) => each.tags.indexOf(tag) < tellingTags)
      const weight = ratings.reduce(weigh, before?.weight ?? 0)
      if (!isTelling || weight === (before?.weight ?? 0)) return []
      return {
        tag,
        weight,
        before: before?.weight ?? null,
        evidence: fresh.map(({ item }) => ({ type: 'rating' as const, ref: item.id })),
        because: fresh.slice(0, mostReasons).map(({ item }) => ({ title: item.title, rating: item.rating ?? 0 })),
      }
    })
    .sort((a, b) => b.weight - a.weight || (a.tag < b.tag ? -1 : 1))
    .slice(0, mostSuggestions)
}

/** Five stars say twice what four do. */
function weigh(weight: number, rating: number): number {
  if (rating <= disliked) return lowerWeight(weight)
  const once = rating >= liked ? raiseWeight(weight, 'rating') : weight
  return rating >= loved ? raiseWeight(once, 'rating') : once
}
