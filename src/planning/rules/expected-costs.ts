// The costs that an itinerary must list and their pricing rules, for the checker.
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { CostLine, PriceRule } from '#contract/planning/pricing.ts'
import type { RuleContext } from './rule.ts'

export type ExpectedCost = {
  ref: string
  category: CostLine['category']
  /** null = the source knows no price. */
  rule: PriceRule | null
  /** Dates of the nights, for lodging. */
  nights?: string[]
  rooms?: number
}

export function expectedCostsOf(context: RuleContext): ExpectedCost[] {
  return [...itemCosts(context), ...travelCosts(context), ...stayCosts(context)]
}

function itemCosts(context: RuleContext): ExpectedCost[] {
  return context.steps.map(({ item }) => expectedCostOf(context, item)).filter((cost) => cost !== null)
}

function expectedCostOf(
  { places, restaurants, appointments, legs }: RuleContext,
  item: PlannedItem,
): ExpectedCost | null {
  switch (item.kind) {
    case 'visit':
      return { ref: item.id, category: 'sights', rule: places.get(item.placeId)?.price ?? null }
    case 'meal':
      return { ref: item.id, category: 'food', rule: restaurants.get(item.restaurantId)?.price ?? null }
    case 'appointment':
      return { ref: item.id, category: 'other', rule: appointments.get(item.appointmentId)?.price ?? null }
    case 'move':
      return { ref: item.id, category: 'transport', rule: legs.get(item.legId)?.price ?? null }
    case 'lodging':
      return null
  }
}

function travelCosts({ itinerary, steps }: RuleContext): ExpectedCost[] {
  const rides = [
    ...steps.map(({ item }) => ({ ref: `travel:${item.id}`, amount: item.travel?.amount ?? 0 })),
    ...itinerary.days.map(({ back }, day) => ({ ref: `back:${day}`, amount: back?.amount ?? 0 })),
  ]
  return rides
    .filter(({ amount }) => amount > 0)
    .map(({ ref, amount }) => ({ ref, category: 'local-transport', rule: { per: 'once', amount } }))
}

function stayCosts({ itinerary, lodgings, dates }: RuleContext): ExpectedCost[] {
  return itinerary.stays.map((stay) => ({
    ref: stay.id,
    category: 'lodging',
    rule: lodgings.get(stay.lodgingId)?.price ?? null,
    nights: dates.filter((date) => stay.checkIn <= date && date < stay.checkOut),
    rooms: stay.rooms,
  }))
}
