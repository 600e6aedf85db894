// Items of a plan with defaults: tests name what matters to them.
import type { ItineraryItem, NewItem } from '#contract/itinerary.ts'

export function plainItem(overrides: Partial<NewItem> = {}): NewItem {
  return {
    kind: 'attraction',
    title: 'Panda base',
    day: 1,
    start: null,
    end: null,
    endsNextDay: false,
    zone: null,
    endZone: null,
    place: null,
    cost: null,
    booking: 'none',
    confirmationCode: null,
    freeCancelUntil: null,
    pinned: false,
    source: null,
    links: [],
    notes: '',
    ...overrides,
  }
}

export function storedItem({
  id = 'item',
  tripId = 'trip',
  position = 'a0',
  version = 1,
  outcome = null,
  rating = null,
  ...overrides
}: Partial<ItineraryItem> = {}): ItineraryItem {
  return { ...plainItem(overrides), id, tripId, position, version, outcome, rating }
}
