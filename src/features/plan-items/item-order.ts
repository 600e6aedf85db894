// Order of items within days.
import type { ItineraryItem } from '#contract/itinerary.ts'

/** Code-unit order, as fractional indexes require; ties are broken by id. */
function byPosition(a: Pick<ItineraryItem, 'id' | 'position'>, b: Pick<ItineraryItem, 'id' | 'position'>): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** The items of one day (null = unscheduled), in order. */
export function itemsOfDay(items: readonly ItineraryItem[], day: number | null): ItineraryItem[] {
  return items.filter((item) => item.day === day).sort(byPosition)
}

/** Number of days that the plan shows: the trip's, or one more than are used while its length is unknown. */
export function dayCount(durationDays: number | null, items: readonly Pick<ItineraryItem, 'day'>[]): number {
  const used = Math.max(0, ...items.map((item) => item.day ?? 0))
  return durationDays === null ? used + 1 : Math.max(durationDays, used)
}
