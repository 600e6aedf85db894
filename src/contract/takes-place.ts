import type { ItineraryItem } from './itinerary.ts'

/** A skipped item stays in the plan as a record, but takes no time, no way and no money. */
export function takesPlace({ outcome }: Pick<ItineraryItem, 'outcome'>): boolean {
  return outcome !== 'skipped'
}
