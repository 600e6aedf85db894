// The cost lines of an itinerary, from the pricing rules of the candidates.
import type { ItineraryDay, PlannedItem, Stay } from '#contract/planning/itinerary.ts'
import type { CostLine, PriceRule } from '#contract/planning/pricing.ts'
import { dateOfEpochDay, epochDayOf } from '#planning/model/clock.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'

export function costLines(model: PlanningModel, days: readonly ItineraryDay[], stays: readonly Stay[]): CostLine[] {
  const ride = (ref: string, amount: number): CostLine[] =>
    amount > 0 ? [{ ref, category: 'local-transport', per: 'once', units: 1, amount, known: true }] : []
  return [
    ...days.flatMap(({ items, back }, day) => [
      ...items.flatMap((item) => [...ride(`travel:${item.id}`, item.travel?.amount ?? 0), ...itemLines(model, item)]),
      ...ride(`back:${day}`, back?.amount ?? 0),
    ]),
    ...stays.map((stay) => stayLine(model, stay)),
  ]
}

function itemLines({ request, byId }: PlanningModel, item: PlannedItem): CostLine[] {
  const line = (category: CostLine['category'], rule: PriceRule | null | undefined): CostLine[] => [
    { ref: item.id, category, ...quote(rule ?? null, request) },
  ]
  switch (item.kind) {
    case 'visit':
      return line('sights', byId.places.get(item.placeId)?.price)
    case 'meal':
      return line('food', byId.restaurants.get(item.restaurantId)?.price)
    case 'appointment':
      return line('other', byId.appointments.get(item.appointmentId)?.price)
    case 'move':
      return line('transport', byId.legs.get(item.legId)?.price)
    case 'lodging':
      return []
  }
}

function stayLine({ request, byId }: PlanningModel, stay: Stay): CostLine {
  const first = epochDayOf(stay.checkIn)
  const count = Math.max(0, epochDayOf(stay.checkOut) - first)
  const nights = Array.from({ length: count }, (_, night) => dateOfEpochDay(first + night))
  const rule = byId.lodgings.get(stay.lodgingId)?.price ?? null
  return { ref: stay.id, category: 'lodging', ...quote(rule, { party: request.party, nights, rooms: stay.rooms }) }
}
