// 15. Daylight: outdoor places while it is light, unless they are made for the evening.
import { daylightOn, lightSpan, needsDaylight } from '#planning/daylight.ts'
import { type Rule, violation } from './rule.ts'
import { instantOnDate } from './wall-clock.ts'

export const daylightRule: Rule = ({ steps, places, itinerary, zoneOf }) =>
  steps.flatMap(({ item, day, start, end }) => {
    const place = item.kind === 'visit' ? places.get(item.placeId) : undefined
    const date = itinerary.days[day]?.date
    if (!place?.position || date === undefined || !needsDaylight(place)) return []
    const light = daylightOn(instantOnDate(date, '12:00', zoneOf(item.stopId)), place.position)
    const span = light && lightSpan(light)
    return !span || (span.open <= start && end <= span.close)
      ? []
      : [violation('daylight.dark', { day, itemIds: [item.id] })]
  })
