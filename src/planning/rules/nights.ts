// 9. Nights: each has exactly one bed for all, at its stop, in a property that meets the preferences; minimum stays hold.
import type { Candidates } from '#contract/planning/candidates.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'

export const nightsRule: Rule = (context) =>
  context.request.lodging === null ? [] : [...checkNights(context), ...checkProperties(context)]

function checkNights({ itinerary, nightStops, dates, nightsInTransit }: RuleContext) {
  return nightStops.flatMap((stopId, night) => {
    const date = dates[night] ?? ''
    const stays = itinerary.stays.filter(({ checkIn, checkOut }) => checkIn <= date && date < checkOut)
    const about = { day: night, itemIds: stays.map(({ id }) => id) }
    const cost = nightsInTransit.has(night) ? 0 : 1
    if (stays.length < cost) return [violation('nights.no-bed', about)]
    if (stays.length > cost) return [violation('nights.two-beds', about)]
    return stays.some((stay) => stay.stopId !== stopId) ? [violation('nights.stop-nights', about)] : []
  })
}

function checkProperties({ itinerary, lodgings, request, dates }: RuleContext) {
  return itinerary.stays.flatMap((stay) => {
    const lodging = lodgings.get(stay.lodgingId)
    if (!lodging) return []
    const about = { itemIds: [stay.id] }
    const nights = dates.filter((date) => stay.checkIn <= date && date < stay.checkOut)
    const isOutside = !dates.includes(stay.checkIn) || !dates.includes(stay.checkOut)
    return [
      ...(isOutside ? [violation('nights.stop-nights', about)] : []),
      ...(nights.length < lodging.minNights
        ? [violation('nights.minimum', { ...about, params: { nights: nights.length, minimum: lodging.minNights } })]
        : []),
      ...unmetLodgingPreferences(lodging, request.lodging, nights).map((wish) =>
        violation('nights.lodging-refused', { ...about, params: { wish } }),
      ),
    ]
  })
}

/** The preferences that the property does not meet. */
function unmetLodgingPreferences(
  lodging: Candidates['lodgings'][number],
  wish: PlanningRequest['lodging'],
  nights: string[],
): string[] {
  if (!wish) return []
  const { price } = lodging
  const rates =
    price.per === 'room' || price.per === 'night'
      ? nights.map((date) => price.amountByDate?.[date] ?? price.amount)
      : []
  const misses = (allowed: string[] | undefined, value: string | undefined) =>
    allowed !== undefined && (value === undefined || !allowed.includes(value))
  return [
    ...(misses(wish.kinds, lodging.kind) ? ['kind'] : []),
    ...(misses(wish.roomTypes, lodging.roomType) ? ['room-type'] : []),
    ...(misses(wish.areas, lodging.area) ? ['area'] : []),
    ...wish.needs.filter((need) => lodging.rules.includes(`no-${need}`)),
    ...(wish.maxNightly !== undefined && Math.max(0, ...rates) > wish.maxNightly ? ['price'] : []),
    ...(wish.minRating !== undefined && (lodging.rating ?? 0) < wish.minRating ? ['rating'] : []),
  ]
}
