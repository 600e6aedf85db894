// 14. Visits: long enough to see the place.
import { minVisitShare } from '#planning/day-trip.ts'
import { type Rule, violation } from './rule.ts'

export const visitsRule: Rule = ({ steps, places }) =>
  steps.flatMap(({ item, day, start, end }) => {
    const needed = item.kind === 'visit' ? (places.get(item.placeId)?.visitMinutes ?? 0) : 0
    const minutes = end - start
    return minutes < needed * minVisitShare
      ? [violation('visits.too-short', { day, itemIds: [item.id], params: { minutes, needed } })]
      : []
  })
