// 9. Nights: each has exactly one bed for all, at its stop, in a property that meets the preferences; minimum stays hold.
import type { Candidates } from '#contract/planning/candidates.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'

type Lodging = Candidates['lodgings'][number]

export const nightsRule: Rule = (context) =>
  context.request.lodging === null
    ? []
    : [...checkNights(context), ...checkProperties(context), ...checkBooked(context)]

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
      ...checkRoom(request, lodging, about),
      ...unmetLodgingPreferences(lodging, request.lodging, nights).map((wish) =>
        violation('nights.lodging-refused', { ...about, params: { wish } }),
      ),
    ]
  })
}

/** No shared rooms with children, and what is booked is used. */
function checkRoom({ lodging: wanted, party }: PlanningRequest, lodging: Lodging, about: { itemIds: string[] }) {
  const isShared = lodging.roomType === 'dormitory' && party.children > 0
  const isAsked = wanted?.roomTypes?.includes('dormitory') ?? false
  return isShared && !isAsked ? [violation('nights.dormitory', about)] : []
}

function checkBooked({ itinerary, request, lodgings }: RuleContext) {
  const booked = (request.lodging?.booked ?? []).flatMap((id) => lodgings.get(id) ?? [])
  return itinerary.stays
    .filter(({ stopId, lodgingId, checkIn, checkOut }) => {
      const nights = lodgings.get(lodgingId)?.bookedFor
      if (nights && (checkIn < nights.from || nights.until < checkOut)) return true
      const here = booked.filter((lodging) => lodging.stopId === stopId)
      return here.length > 0 && !here.some(({ id }) => id === lodgingId)
    })
    .map(({ id }) => violation('nights.not-booked', { itemIds: [id] }))
}

/** The preferences that the property does not meet. */
function unmetLodgingPreferences(
  lodging: Lodging,
  preferences: PlanningRequest['lodging'],
  nights: string[],
): string[] {
  if (!preferences) return []
  const { price } = lodging
  const rates =
    price.per === 'room' || price.per === 'night'
      ? nights.map((date) => price.amountByDate?.[date] ?? price.amount)
      : []
  const misses = (allowed: string[] | undefined, value: string | undefined) =>
    allowed !== undefined && (value === undefined || !allowed.includes(value))
  return [
    ...(misses(preferences.kinds, lodging.kind) ? ['kind'] : []),
    ...(misses(preferences.roomTypes, lodging.roomType) ? ['room-type'] : []),
    ...(misses(preferences.areas, lodging.area) ? ['area'] : []),
    ...preferences.needs.filter((need) => lodging.rules.includes(`no-${need}`)),
    ...(preferences.maxNightly !== undefined && Math.max(0, ...rates) > preferences.maxNightly ? ['price'] : []),
    ...(preferences.minRating !== undefined && (lodging.rating ?? 0) < preferences.minRating ? ['rating'] : []),
  ]
}
