// Looks up the candidate behind a planned item: its name, kind, position and price for the whole party.
import type { ItemKind } from '#contract/itinerary.ts'
import type { Money } from '#contract/money.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import { daysBetween } from '../../kernel/calendar.ts'
import { ownPrefix } from '../../travel/trip-anchors.ts'
import type { PlanningContext } from './planning-context.ts'

export interface ItemSpot {
  candidateId: string
  title: string
  kind: ItemKind
  position?: GeoPoint
  /** null = the source knows no price. */
  cost: Money | null
}

/** null for items that are already in the trip, and for lodging, which `spotsOfStays` lists. */
export function spotOfItem(
  { request, candidates }: PlanningContext,
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
    case 'lodging':
    case 'appointment':
    case 'move':
      return null
  }
}

export interface StaySpot extends ItemSpot {
  /** Counting from 1. */
  day: number
  nights: number
}

/** One entry for each stay that the plan adds, on the day of its check-in. */
export function spotsOfStays({ request, candidates }: PlanningContext, { stays, days, costs }: Itinerary): StaySpot[] {
  return stays.flatMap(({ id, lodgingId, checkIn, checkOut }) => {
    const lodging = candidates.lodgings.find((each) => each.id === lodgingId)
    if (!lodging || lodging.id.startsWith(ownPrefix)) return []
    const amount = costs.reduce((sum, line) => (line.ref === id ? sum + line.amount : sum), 0)
    return {
      candidateId: lodging.id,
      title: lodging.name,
      kind: 'lodging' as const,
      position: lodging.position,
      cost: { amount, currency: request.currency },
      day: Math.max(1, days.findIndex(({ date }) => date === checkIn) + 1),
      nights: daysBetween(checkIn, checkOut),
    }
  })
}
