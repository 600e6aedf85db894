// What an item of a plan stands for: its name, kind, position and price for the whole party.
import type { ItemKind } from '#contract/itinerary.ts'
import type { Money } from '#contract/money.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { PlanningCase } from './planning-case.ts'

export interface ItemSpot {
  candidateId: string
  title: string
  kind: ItemKind
  position?: GeoPoint
  /** null = the source knows no price. */
  cost: Money | null
}

/** null for what is in the trip already, and for the steps around a bed other than moving in. */
export function spotOfItem(
  { request, candidates }: PlanningCase,
  itinerary: Itinerary,
  item: PlannedItem,
): ItemSpot | null {
  const priceOf = (ref: string): Money | null => {
    const lines = itinerary.costs.filter((line) => line.ref === ref)
    if (lines.some(({ known }) => !known)) return null
    return { amount: lines.reduce((sum, { amount }) => sum + amount, 0), currency: request.currency }
  }
  const spot = (kind: ItemKind, from: { id: string; name: string; position?: GeoPoint } | undefined, ref: string) =>
    from ? { candidateId: from.id, title: from.name, kind, position: from.position, cost: priceOf(ref) } : null
  const find = <T extends { id: string }>(all: readonly T[], id: string) => all.find((each) => each.id === id)

  switch (item.kind) {
    case 'visit':
      return spot('attraction', find(candidates.places, item.placeId), item.id)
    case 'meal':
      return spot('restaurant', find(candidates.restaurants, item.restaurantId), item.id)
    case 'lodging': {
      if (item.action !== 'check-in') return null
      const stay = find(itinerary.stays, item.stayId)
      return stay ? spot('lodging', find(candidates.lodgings, stay.lodgingId), stay.id) : null
    }
    case 'appointment':
    case 'move':
      return null
  }
}
