// 19. Journey: nothing before the arrival, nothing that misses the departure, each with its buffer.
import { arrivalBuffer, departureBuffer } from '#planning/journey.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'
import { instantOf } from './wall-clock.ts'

export const journeyRule: Rule = (context) => [...checkArrival(context), ...checkDeparture(context)]

function checkArrival({ request: { arrival }, itinerary, steps, zoneOf }: RuleContext) {
  if (!arrival) return []
  const earliest = instantOf(arrival.at, zoneOf(itinerary.stopOrder[0] ?? '')) + arrivalBuffer(arrival)
  return steps
    .filter(({ item, start }) => start - (item.travel?.minutes ?? 0) < earliest)
    .map(({ item, day }) => violation('frame.before-arrival', { day, itemIds: [item.id], params: { at: arrival.at } }))
}

function checkDeparture({ request: { departure }, itinerary, steps, zoneOf }: RuleContext) {
  if (!departure) return []
  const latest = instantOf(departure.at, zoneOf(itinerary.stopOrder.at(-1) ?? '')) - departureBuffer(departure)
  return steps
    .filter(({ item, day, end }) => {
      const today = itinerary.days[day]
      const isLast = today?.items.at(-1)?.id === item.id
      return end + (isLast ? (today?.back?.minutes ?? 0) : 0) > latest
    })
    .map(({ item, day }) =>
      violation('frame.after-departure', { day, itemIds: [item.id], params: { at: departure.at } }),
    )
}
