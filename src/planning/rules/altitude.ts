// 20. Altitude: great heights, and long climbs at a high stop, only after days to settle.
import { settlingDays } from '#planning/altitude.ts'
import { type Rule, violation } from './rule.ts'

export const altitudeRule: Rule = ({ steps, places, request, nightStops }) => {
  if (request.acclimatized) return []
  const stops = new Map(request.stops.map((stop) => [stop.id, stop]))
  return steps.flatMap(({ item, day }) => {
    const place = item.kind === 'visit' ? places.get(item.placeId) : undefined
    const stop = stops.get(item.stopId)
    if (!place || !stop) return []
    const settled = day - Math.max(0, nightStops.indexOf(item.stopId))
    const needed = settlingDays(place, stop)
    if (settled >= needed) return []
    const metres = Math.max(place.altitude ?? 0, stop.altitude ?? 0)
    return [violation('altitude.too-soon', { day, itemIds: [item.id], params: { metres, days: needed } })]
  })
}
