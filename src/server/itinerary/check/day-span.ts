import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItineraryFinding } from '#contract/itinerary-check.ts'

/** An item with its time. */
export interface Span {
  item: ItineraryItem
  /** Minutes of the day; the end by the clocks where it ends. */
  start: number
  end: number
}

export function spanOf(item: ItineraryItem): Span[] {
  if (item.start === null) return []
  const start = minuteOf(item.start)
  const end = item.end === null ? start : minuteOf(item.end) + (item.endsNextDay ? 24 * 60 : 0)
  return [{ item, start, end }]
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Without fixes: what is missing has to be chosen. */
export function finding(
  code: ItineraryFinding['code'],
  day: number | null,
  itemIds: string[],
  params: ItineraryFinding['params'],
): ItineraryFinding {
  return { code, day, itemIds, params, fixes: [] }
}
