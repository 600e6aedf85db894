import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TravelDay } from '#contract/travel-day.ts'
import type { Guides } from '../../../providers/shipped-data/guides/guides.ts'
import { nameLikeness, namesOfItem } from '../../editing/item-names.ts'

const leastLikeness = 0.55

/** The item of today that is called so, in either language; null where none is. */
export function findItemOfDay({ items }: TravelDay, name: string, guides: Guides): ItineraryItem | null {
  const [best] = items
    .map(({ item }) => ({ item, score: nameLikeness(name, namesOfItem(item, guides).names) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score >= leastLikeness ? best.item : null
}
