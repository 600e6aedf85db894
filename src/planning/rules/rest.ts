// 17. Rest: no visit or meal in the daily rest; a day trip has its rest on the spot.
import { type Rule, violation } from './rule.ts'
import { instantOnDate } from './wall-clock.ts'

export const restRule: Rule = ({ steps, request, itinerary, zoneOf, dayTripOf }) =>
  steps.flatMap(({ item, day, start, end }) => {
    const date = itinerary.days[day]?.date
    if (date === undefined || (item.kind !== 'visit' && item.kind !== 'meal') || dayTripOf(item)) return []
    const zone = zoneOf(item.stopId)
    return request.rest
      .filter(({ from, to }) => start < instantOnDate(date, to, zone) && instantOnDate(date, from, zone) < end)
      .map(({ from, to }) => violation('rest.interrupted', { day, itemIds: [item.id], params: { from, until: to } }))
  })
