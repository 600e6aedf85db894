// 17. Rest: no visit or meal in the daily rest; on a must-see day trip that fits outside it on no date people rest on the spot.
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import { isRestOnSite, tripOpens } from '#planning/far-visit.ts'
import { openSpans } from './opening-hours.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'
import { instantOnDate } from './wall-clock.ts'

export const restRule: Rule = (context) => {
  const { steps, request, itinerary, zoneOf } = context
  return steps.flatMap(({ item, day, start, end }) => {
    const date = itinerary.days[day]?.date
    if (date === undefined || (item.kind !== 'visit' && item.kind !== 'meal')) return []
    const zone = zoneOf(item.stopId)
    const broken = request.rest.filter(
      ({ from, to }) => start < instantOnDate(date, to, zone) && instantOnDate(date, from, zone) < end,
    )
    if (broken.length === 0 || restsThere(context, item)) return []
    return broken.map(({ from, to }) =>
      violation('rest.interrupted', { day, itemIds: [item.id], params: { from, until: to } }),
    )
  })
}

function restsThere({ request, candidates, dates, zoneOf, dayTripOf }: RuleContext, item: PlannedItem): boolean {
  const place = dayTripOf(item)
  const stop = request.stops.find(({ id }) => id === place?.stopId)
  if (!place || !stop) return false
  const frame = { request, distance: candidates.distance }
  const opens = tripOpens(place, stop, frame)
  const hours = dates.map((date) => {
    const at = (clock: string) => instantOnDate(date, clock, zoneOf(stop.id))
    return {
      day: { open: at(opens), close: at(request.dayWindow.end) },
      rests: request.rest.map(({ from, to }) => ({ open: at(from), close: at(to) })),
      open: openSpans(place, date, zoneOf(stop.id)),
    }
  })
  return isRestOnSite(place, stop, frame, hours)
}
