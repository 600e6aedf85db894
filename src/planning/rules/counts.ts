// 11. Counts: a ticket for everyone, seats in the vehicles, beds in the rooms.
import { expectedCostsOf } from './expected-costs.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'

export const countsRule: Rule = (context) => [...checkUnits(context), ...checkRooms(context)]

function checkUnits(context: RuleContext) {
  const units = new Map(context.itinerary.costs.map((line) => [line.ref, line.units]))
  return expectedCostsOf(context).flatMap(({ ref, rule, rooms }) => {
    const given = units.get(ref)
    if (!rule || given === undefined) return []
    const isEnough =
      rule.per === 'person'
        ? given === context.people
        : rule.per === 'vehicle'
          ? given * rule.capacity >= context.people
          : rule.per === 'room'
            ? given === rooms
            : given === 1
    return isEnough
      ? []
      : [violation('counts.units', { itemIds: [ref], params: { units: given, people: context.people } })]
  })
}

function checkRooms({ itinerary, lodgings, request, people }: RuleContext) {
  return itinerary.stays.flatMap(({ id, rooms, lodgingId }) => {
    const price = lodgings.get(lodgingId)?.price
    const forAll = price?.per === 'room' ? Math.ceil(people / price.capacity) : 1
    const needed = Math.max(forAll, request.party.rooms ?? 1)
    return rooms >= needed ? [] : [violation('counts.rooms', { itemIds: [id], params: { rooms, needed } })]
  })
}
