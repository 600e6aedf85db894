// Filter and order of places.
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'

/** `best` keeps the order of the search. */
export const placeOrders = ['best', 'rating', 'price', 'distance'] as const
export type PlaceOrder = (typeof placeOrders)[number]

/** Places with any of the tags; no tag keeps all. Unknown prices and distances come last. */
export function filterPlaces(
  places: readonly FoundPlace[],
  { tags, order }: { tags: readonly string[]; order: PlaceOrder },
): FoundPlace[] {
  const shown = places.filter((place) => tags.length === 0 || place.tags.some((tag) => tags.includes(tag)))
  const worth: Record<PlaceOrder, (place: FoundPlace) => number> = {
    best: () => 0,
    rating: ({ rating }) => -(rating ?? 0),
    price: ({ price }) => (price ? majorUnits(price) : Number.POSITIVE_INFINITY),
    distance: ({ distanceKm }) => distanceKm ?? Number.POSITIVE_INFINITY,
  }
  return order === 'best' ? shown : shown.sort((a, b) => compareNumbers(worth[order](a), worth[order](b)))
}

/** Two unknowns are equal, not NaN. */
export function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The most frequent tags of the results, and the chosen ones even if no result has them. */
export function listCommonTags(places: readonly FoundPlace[], chosen: readonly string[], most: number): string[] {
  const counts = new Map<string, number>()
  for (const tag of places.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const common = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([tag]) => tag)
  return [...new Set([...common, ...chosen])]
}
