import type { ItineraryItem, NewItem } from '#contract/itinerary.ts'

/** The plan item that was made from a result. */
export function findPlannedItem(
  items: readonly ItineraryItem[],
  { kind, title, place }: Pick<NewItem, 'kind' | 'title' | 'place'>,
): ItineraryItem | undefined {
  const id = place?.candidateId
  return items.find((item) => (id ? item.place?.candidateId === id : item.kind === kind && item.title === title))
}
