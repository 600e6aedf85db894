import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TravelDay } from '#contract/travel-day.ts'
import type { Guides } from '../../../providers/shipped-data/guides/guides.ts'
import { nameLikeness, namesOfItem } from '../../editing/item-names.ts'
import { resolveItems } from '../../editing/resolve-items.ts'

const leastLikeness = 0.55
/** "The gyoza place", 饺子店 */
const kindOfPlace = / (?:place|spot|restaurant|shop|bar|stall)$|(?<=\p{Script=Han}{2})[店馆]$/iu

/** The item of today that is called so, in either language; null where none is. */
export function findItemOfDay({ items }: TravelDay, name: string, guides: Guides): ItineraryItem | null {
  const [best] = items
    .map(({ item }) => ({ item, score: nameLikeness(name, namesOfItem(item, guides).names) }))
    .sort((a, b) => b.score - a.score)
  if (best && best.score >= leastLikeness) return best.item
  const reference = { name: name.replace(kindOfPlace, '') }
  const found = resolveItems(reference, { items: items.map(({ item }) => item), days: 1, guides, history: [] })
  return found.status === 'found' ? (found.items[0] ?? null) : null
}
