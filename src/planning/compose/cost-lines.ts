// The bill of an itinerary, line by line from the pricing rules of the candidates.
import type { ItineraryDay, PlannedItem, Stay } from '#contract/planning/itinerary.ts'
import type { CostLine, PriceRule } from '#contract/planning/pricing.ts'
import { dateOfEpochDay, epochDayOf } from '#planning/model/clock.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'

export function costLines(model: PlanningModel, days: readonly ItineraryDay[], stays: readonly Stay[]): CostLine[] {
  const prices = pricesOf(model)
  const ride = (ref: string, amount: number): CostLine[] =>
    amount > 0 ? [{ ref, category: 'local-transport', per: 'once', units: 1, amount, known: true }] : []
  return [
    ...days.flatMap(({ items, back }, day) => [
      ...items.flatMap((item) => [
        ...ride(`travel:${item.id}`, item.travel?.amount ?? 0),
        ...itemLines(model, prices, item),
      ]),
      ...ride(`back:${day}`, back?.amount ?? 0),
    ]),
    ...stays.map((stay) => stayLine(model, prices, stay)),
  ]
}

type Prices = Record<'visit' | 'meal' | 'appointment' | 'move' | 'lodging', ReadonlyMap<string, PriceRule | null>>

const pricesByModel = new WeakMap<PlanningModel, Prices>()

function pricesOf(model: PlanningModel): Prices {
  const known = pricesByModel.get(model)
  if (known) return known
  const table = (all: readonly { id: string; price: PriceRule | null }[]) =>
    new Map(all.map(({ id, price }) => [id, price]))
  const { candidates, request } = model
  const prices = {
    visit: table(candidates.places),
    meal: table(candidates.restaurants),
    appointment: table(request.appointments),
    move: table(candidates.legs),
    lodging: table(candidates.lodgings),
  }
  pricesByModel.set(model, prices)
  return prices
}

function itemLines({ request }: PlanningModel, prices: Prices, item: PlannedItem): CostLine[] {
  const line = (category: CostLine['category'], rule: PriceRule | null | undefined): CostLine[] => [
    { ref: item.id, category, ...quote(rule ?? null, request) },
  ]
  switch (item.kind) {
    case 'visit':
      return line('sights', prices.visit.get(item.placeId))
    case 'meal':
      return line('food', prices.meal.get(item.restaurantId))
    case 'appointment':
      return line('other', prices.appointment.get(item.appointmentId))
    case 'move':
      return line('transport', prices.move.get(item.legId))
    case 'lodging':
      return []
  }
}

function stayLine({ request }: PlanningModel, prices: Prices, stay: Stay): CostLine {
  const first = epochDayOf(stay.checkIn)
  const count = Math.max(0, epochDayOf(stay.checkOut) - first)
  const nights = Array.from({ length: count }, (_, night) => dateOfEpochDay(first + night))
  const rule = prices.lodging.get(stay.lodgingId) ?? null
  return { ref: stay.id, category: 'lodging', ...quote(rule, { party: request.party, nights, rooms: stay.rooms }) }
}
