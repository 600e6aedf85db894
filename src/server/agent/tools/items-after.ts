import type { ItineraryItem, NewItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { scheduleAt } from '../../itinerary/schedule-at.ts'

export interface ItemAfter {
  item: Pick<ItineraryItem, keyof NewItem>
  /** null = it stays as it is. */
  changeId: string | null
}

/** The items as they would be after the changes. */
export function itemsAfter(items: readonly ItineraryItem[], changes: readonly ProposedChange[]): ItemAfter[] {
  const known = new Map(items.map((item) => [item.id, item]))
  const after = new Map<string, ItemAfter>(items.map((item) => [item.id, { item, changeId: null }]))
  const change = (id: string, changeId: string, patch: Partial<NewItem>) => {
    const current = after.get(id)
    if (current) after.set(id, { item: { ...current.item, ...patch }, changeId })
  }
  for (const each of changes) {
    switch (each.type) {
      case 'item.add':
        after.set(each.id, { item: each.item, changeId: each.id })
        break
      case 'item.remove':
        after.delete(each.itemId)
        break
      case 'item.update':
        change(each.itemId, each.id, each.patch)
        break
      case 'item.move':
        change(each.itemId, each.id, { day: each.day, ...each.schedule })
        break
      case 'item.swap': {
        const [one, other] = [known.get(each.itemId), known.get(each.withId)]
        if (!one || !other) break
        change(one.id, each.id, { day: other.day, ...scheduleAt(one, other) })
        change(other.id, each.id, { day: one.day, ...scheduleAt(other, one) })
        break
      }
      default:
        break
    }
  }
  return [...after.values()]
}
