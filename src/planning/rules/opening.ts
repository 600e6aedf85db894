// 3. Opening: the whole stay lies in an opening window of that day, also past midnight, on special days and in season.
import { isOutOfSeason, openSpans, windowsOn } from './opening-hours.ts'
import { type Rule, violation } from './rule.ts'

export const openingRule: Rule = ({ steps, places, restaurants, zoneOf }) =>
  steps.flatMap(({ item, day, start, end }) => {
    const place =
      item.kind === 'visit'
        ? places.get(item.placeId)
        : item.kind === 'meal'
          ? restaurants.get(item.restaurantId)
          : undefined
    if (!place) return []
    const date = item.start.slice(0, 10)
    const spans = openSpans(place, date, zoneOf(item.stopId))
    if (!spans || spans.some(({ open, close }) => open <= start && end <= close)) return []
    if (isOutOfSeason(place, date)) {
      return [violation('opening.out-of-season', { day, itemIds: [item.id], params: { date } })]
    }
    const windows = windowsOn(place, date) ?? []
    const about = {
      day,
      itemIds: [item.id],
      params: { date, hours: windows.map((window) => window.join('-')).join(', ') },
    }
    return [violation(windows.length === 0 ? 'opening.closed' : 'opening.outside-hours', about)]
  })
