// Why each item is in the plan, as codes with numbers; the sentences live in the interface.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { Intent, PlanReason } from '#contract/planning/outcome.ts'
import type { PriceRule } from '#contract/planning/pricing.ts'
import { clockMinutesOf } from '#planning/model/clock.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { exceedsEffort, unknownDiets } from '#planning/model/suitability.ts'
import type { TripSchedule } from '#planning/schedule/trip-schedule.ts'
import type { ScheduledVisit } from '#planning/schedule/visit-node.ts'
import { type SkeletonStay, stayId } from '#planning/skeleton/skeleton.ts'
import { pauseReasons } from './pause-reasons.ts'

type Reason = Omit<PlanReason, 'itemId'>

const nearMinutes = 12
const wellRated = 4.5
/** Visits from this hour on get the reason `open-late`. */
const lateStart = '18:30'
const mostReasons = 3

export function planReasons(model: PlanningModel, schedule: TripSchedule, itinerary: Itinerary): PlanReason[] {
  const visits = new Map(schedule.days.flatMap(({ visits: list }) => list.map((visit) => [visit.node.spot.id, visit])))
  const ofItems = itinerary.days.flatMap(({ items }) =>
    items.flatMap((item) => {
      const reasons = reasonsFor(model, item, visits)
      return reasons.slice(0, mostReasons).map((reason) => ({ itemId: item.id, ...reason }))
    }),
  )
  const firstMeal = itinerary.days.flatMap(({ items }) => items.filter(({ kind }) => kind === 'meal'))[0]
  const ofStays = schedule.frame.stops.flatMap(({ stays }) =>
    stays.flatMap((stay) => stayReasons(model, schedule.intent, stay)),
  )
  return [
    ...allergyAdvice(model.request, firstMeal),
    ...pauseReasons(model, schedule, itinerary),
    ...ofItems,
    ...ofStays,
  ]
}

function stayReasons({ request }: PlanningModel, intent: Intent, stay: SkeletonStay): PlanReason[] {
  const { lodging } = stay
  const isBooked = request.lodging?.booked?.includes(lodging.id) ?? false
  const reasons: Reason[] = [
    ...(isBooked ? [{ code: 'lodging-booked' as const, params: {} }] : []),
    ...(!isBooked && lodging.band === intent ? [{ code: 'lodging-band' as const, params: { band: intent } }] : []),
    ...rated(lodging.rating),
  ]
  return reasons.map((reason) => ({ itemId: stayId(stay), ...reason }))
}

function reasonsFor(model: PlanningModel, item: PlannedItem, visits: ReadonlyMap<string, ScheduledVisit>): Reason[] {
  switch (item.kind) {
    case 'visit':
      return visitReasons(model, item, visits.get(item.placeId))
    case 'meal':
      return mealReasons(model, item, visits.get(item.restaurantId))
    case 'appointment':
      return [{ code: 'fixed', params: {} }]
    case 'move':
    case 'lodging':
      return []
  }
}

function visitReasons({ request }: PlanningModel, item: PlannedItem, visit: ScheduledVisit | undefined): Reason[] {
  if (visit?.node.kind !== 'visit') return []
  const { place, startWindows } = visit.node
  const liked = request.interests
    .filter(({ tag, weight }) => weight > 0 && place.tags.includes(tag))
    .sort((a, b) => b.weight - a.weight)[0]
  const openDays = startWindows.filter((windows) => windows.length > 0).length
  const isOnlyDay = openDays === 1 && startWindows.length > 1
  return [
    ...accessWarnings(request, place),
    ...(isEarlyStart(request, item) ? [{ code: 'early-start' as const, params: {} }] : []),
    ...(isNamed(request, place.id) ? [{ code: 'must-see' as const, params: {} }] : []),
    ...(place.prominence === undefined ? [] : [{ code: 'icon' as const, params: { rank: place.prominence } }]),
    ...(liked ? [{ code: 'interest' as const, params: { tag: liked.tag } }] : []),
    ...(isOnlyDay ? [{ code: 'only-day-open' as const, params: {} }] : []),
    ...(visit.node.isBest ? [{ code: 'best-time' as const, params: { time: place.bestTimes[0] ?? '' } }] : []),
    ...visit.node.contains.map((meal) => ({
      code: place.eatOnSite === false ? ('picnic' as const) : ('eat-on-site' as const),
      params: { meal },
    })),
    ...(place.hours.weekly === null ? [{ code: 'hours-unknown' as const, params: {} }] : []),
    ...near(item),
    ...(item.start.slice(11) >= lateStart ? [{ code: 'open-late' as const, params: {} }] : []),
    ...rated(place.rating),
    ...priced(place.price),
  ]
}

/** Days that begin as usual begin early for any day trip; who wants slow mornings is told why. */
const usualStart = '09:00'

function isEarlyStart({ dayWindow }: PlanningModel['request'], { start, travel }: PlannedItem): boolean {
  const leaves = clockMinutesOf(start.slice(11)) - (travel?.minutes ?? 0)
  return dayWindow.start > usualStart && leaves < clockMinutesOf(dayWindow.start)
}

function isNamed({ mustSee, forInterest }: PlanningModel['request'], id: string): boolean {
  return mustSee.includes(id) && !forInterest.includes(id)
}

/** Warnings come first: what is not as the travellers need it. */
function accessWarnings({ mobility }: PlanningModel['request'], { stepFree, effort }: CandidatePlace): Reason[] {
  return [
    ...(mobility.stepFree !== 'any' && stepFree === 'partly'
      ? [{ code: 'partly-step-free' as const, params: {} }]
      : []),
    ...(exceedsEffort(effort, mobility) ? [{ code: 'more-effort' as const, params: {} }] : []),
  ]
}

function mealReasons({ request }: PlanningModel, item: PlannedItem, visit: ScheduledVisit | undefined): Reason[] {
  if (visit?.node.kind !== 'meal') return []
  const { restaurant } = visit.node
  const cuisine = restaurant.cuisines.find((each) => request.cuisines.includes(each))
  return [
    ...dietReasons(request, restaurant),
    ...(isBeforeUsual(request, item) ? [{ code: 'before-show' as const, params: {} }] : []),
    ...(restaurant.hours.weekly === null ? [{ code: 'hours-unknown' as const, params: {} }] : []),
    ...(cuisine === undefined ? [] : [{ code: 'cuisine' as const, params: { cuisine } }]),
    ...near(item),
    ...rated(restaurant.rating),
    ...(restaurant.price === null ? [{ code: 'price-unknown' as const, params: {} }] : []),
  ]
}

/** A table before the usual hours is for the sake of a show. */
function isBeforeUsual({ meals }: PlanningModel['request'], item: PlannedItem): boolean {
  return item.kind === 'meal' && meals.some(({ kind, from }) => kind === item.meal && item.start.slice(11) < from)
}

/** Disliked, and no allergy of anybody. */
const tastes: ReadonlySet<string> = new Set([
  'spicy',
  'spicy-hotpot',
  'alcohol',
  'caffeine',
  'sugar',
  'cilantro',
  'offal',
])

/** Said once, at the first meal: it holds for all of them. */
function allergyAdvice({ avoidStaples }: PlanningModel['request'], firstMeal: PlannedItem | undefined): PlanReason[] {
  const staple = avoidStaples.find((each) => !tastes.has(each))
  return firstMeal && staple ? [{ itemId: firstMeal.id, code: 'ask-about-allergy', params: { staple } }] : []
}

/** Warnings come first: what the restaurant says nothing about. */
function dietReasons(request: PlanningModel['request'], restaurant: CandidateRestaurant): Reason[] {
  const known = request.diets.filter((diet) => restaurant.diets[diet] === 'suits')
  return [
    ...unknownDiets(restaurant, request).map((diet) => ({ code: 'diet-unknown' as const, params: { diet } })),
    ...known.map((diet) => ({ code: 'diet-suits' as const, params: { diet } })),
  ]
}

function near({ travel }: PlannedItem): Reason[] {
  return travel && travel.minutes <= nearMinutes ? [{ code: 'near', params: { minutes: travel.minutes } }] : []
}

function rated(rating: number | null): Reason[] {
  return rating !== null && rating >= wellRated ? [{ code: 'highly-rated', params: { rating } }] : []
}

function priced(price: PriceRule | null): Reason[] {
  if (price === null) return [{ code: 'price-unknown', params: {} }]
  return price.amount === 0 ? [{ code: 'free', params: {} }] : []
}
