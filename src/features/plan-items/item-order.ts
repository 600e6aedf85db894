// The plan as days: which item stands where, and what a day costs.
import type { ItineraryItem } from '#contract/itinerary.ts'

/** Plain code-unit order, as fractional indexes need it; ids break a tie. */
function byPosition(a: Pick<ItineraryItem, 'id' | 'position'>, b: Pick<ItineraryItem, 'id' | 'position'>): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** The items of one day (null = unscheduled), in order. */
export function itemsOfDay(items: readonly ItineraryItem[], day: number | null): ItineraryItem[] {
  return items.filter((item) => item.day === day).sort(byPosition)
}

/** How many days the plan shows: the trip's own, or one more than are used while its length is open. */
export function dayCount(durationDays: number | null, items: readonly Pick<ItineraryItem, 'day'>[]): number {
  const used = Math.max(0, ...items.map((item) => item.day ?? 0))
  return durationDays === null ? used + 1 : Math.max(durationDays, used)
}
