// 7. Meals: each wanted meal once a day in its window (travel days may skip, day trips may contain it), cuisines, diets, staples.
import type { MealRequest } from '#contract/planning/request.ts'
import { isPicnic, mayEatThere, minVisitShare } from '#planning/day-trip.ts'
import { arrivalDate, departureDate, nightOf } from '#planning/journey.ts'
import { dinnerBeforeShow, takesMeal } from '#planning/night-sight.ts'
import { openSpans } from './opening-hours.ts'
import { type Rule, type RuleContext, type Step, violation } from './rule.ts'
import { instantOnDate } from './wall-clock.ts'

export const mealsRule: Rule = (context) => [
  ...context.itinerary.days.flatMap((_, day) => checkDay(context, day)),
  ...checkCuisines(context),
  ...context.steps.flatMap((step) => checkRestaurant(context, step)),
]

function checkDay(context: RuleContext, day: number) {
  const steps = context.steps.filter((step) => step.day === day)
  const mayBeMissed = context.request.soft.includes('meals') || isTravelDay(context, day)
  const missing = context.request.meals
    .filter(
      (meal) =>
        !mayBeMissed &&
        !steps.some(({ item }) => item.kind === 'meal' && item.meal === meal.kind) &&
        !steps.some((step) => isEatenOnSite(context, step, meal)) &&
        isServedOn(context, day, meal),
    )
    .map(({ kind }) => violation('meals.missing', { day, params: { meal: kind } }))
  const eaten = new Set<string>()
  const wrong = steps.flatMap((step) => {
    if (step.item.kind !== 'meal') return []
    const about = { day, itemIds: [step.item.id], params: { meal: step.item.meal } }
    const again = eaten.has(step.item.meal) ? [violation('meals.twice', about)] : []
    eaten.add(step.item.meal)
    return isInWindow(context, step) ? again : [...again, violation('meals.outside-window', about)]
  })
  return [...missing, ...wrong]
}

/** A day trip that overlaps the meal’s window for as long as the meal takes, at a place that may have food, or with a picnic. */
function isEatenOnSite(
  { itinerary, places, request, stops, zoneOf }: RuleContext,
  step: Step,
  meal: MealRequest,
): boolean {
  const date = itinerary.days[step.day]?.date
  const place = step.item.kind === 'visit' ? places.get(step.item.placeId) : undefined
  if (date === undefined || !place || !mayEatThere(place, stops.get(place.stopId) ?? {}, request)) return false
  if (place.eatOnSite === false && !(meal.kind === 'lunch' && isPicnic(place, request))) return false
  const zone = zoneOf(step.item.stopId)
  const from = Math.max(step.start, instantOnDate(date, meal.from, zone))
  const to = Math.min(step.end, instantOnDate(date, meal.to, zone))
  return to - from >= meal.minutes
}

/** Whether a restaurant that suits the travellers is open for the whole meal: on a public day of silence none may be. */
function isServedOn(
  { request, candidates, nightStops, itinerary, zoneOf }: RuleContext,
  day: number,
  meal: MealRequest,
) {
  const date = itinerary.days[day]?.date
  const stopId = nightStops[day] ?? nightStops.at(-1) ?? request.stops[0]?.id
  if (date === undefined || stopId === undefined) return true
  const at = (clock: string) => instantOnDate(date, clock, zoneOf(stopId))
  const [from, to] = [at(meal.from), at(meal.to)]
  return candidates.restaurants.some((restaurant) => {
    const suits =
      restaurant.stopId === stopId &&
      !request.avoid.ids.includes(restaurant.id) &&
      (restaurant.meals?.includes(meal.kind) ?? true) &&
      !request.diets.some((diet) => restaurant.diets[diet] === 'no') &&
      !restaurant.staples.some((staple) => request.avoidStaples.includes(staple)) &&
      !(request.mobility.stepFree === 'required' && restaurant.stepFree === 'no')
    if (!suits) return false
    const spans = openSpans(restaurant, date, zoneOf(stopId)) ?? [{ open: from, close: to }]
    return spans.some(({ open, close }) => Math.min(close, to) - Math.max(open, from) >= meal.minutes)
  })
}

function isTravelDay({ steps, nightsInTransit, itinerary, request }: RuleContext, day: number): boolean {
  const date = itinerary.days[day]?.date ?? ''
  const { arrival, departure } = request
  if ((arrival && arrivalDate(arrival, request) === date) || (departure && departureDate(departure) === date))
    return true
  const arrives = steps.some(({ item }) => item.kind === 'move' && nightOf(item.end) === date)
  return arrives || nightsInTransit.has(day) || steps.some((step) => step.day === day && step.item.kind === 'move')
}

function isInWindow(context: RuleContext, { item, day, start, end }: Step): boolean {
  const { request, itinerary, zoneOf } = context
  const requested = request.meals.find(({ kind }) => item.kind === 'meal' && kind === item.meal)
  const date = itinerary.days[day]?.date
  if (!requested || date === undefined) return true
  const zone = zoneOf(item.stopId)
  const at = (clock: string) => instantOnDate(date, clock, zone)
  const hours = { from: at(requested.from), to: at(requested.to), minutes: requested.minutes }
  const isEarly = start < hours.from && requested.kind === 'dinner' && at(dinnerBeforeShow(requested)) <= start
  return (hours.from <= start || (isEarly && isBeforeShow(context, { day, end }, hours))) && end <= hours.to
}

/** A must-see show of that evening, after the meal, leaves no time for it at its usual hours. */
function isBeforeShow(
  { steps, request, places }: RuleContext,
  { day, end }: Pick<Step, 'day' | 'end'>,
  hours: Parameters<typeof takesMeal>[0],
): boolean {
  return steps.some(
    ({ item, ...step }) =>
      step.day === day &&
      step.start >= end &&
      item.kind === 'visit' &&
      request.mustSee.includes(item.placeId) &&
      places.get(item.placeId)?.tags.includes('show') &&
      takesMeal(hours, step.start, step.end),
  )
}

/** It serves the meal, suits the diets as far as known, and there is time to eat. */
function checkRestaurant({ request, restaurants }: RuleContext, { item, day, start, end }: Step) {
  const restaurant = item.kind === 'meal' ? restaurants.get(item.restaurantId) : undefined
  if (item.kind !== 'meal' || !restaurant) return []
  const about = (params: Record<string, string | number>) => ({ day, itemIds: [item.id], params })
  const needed = request.meals.find(({ kind }) => kind === item.meal)?.minutes ?? 0
  return [
    ...(restaurant.meals?.includes(item.meal) === false
      ? [violation('meals.not-served', about({ meal: item.meal }))]
      : []),
    ...(end - start < needed * minVisitShare
      ? [violation('meals.too-short', about({ minutes: end - start, needed }))]
      : []),
    ...request.diets
      .filter((diet) => restaurant.diets[diet] === 'no')
      .map((diet) => violation('meals.diet', about({ diet }))),
    ...restaurant.staples
      .filter((staple) => request.avoidStaples.includes(staple))
      .map((staple) => violation('meals.staple', about({ staple }))),
  ]
}

function checkCuisines({ request, steps, restaurants }: RuleContext) {
  if (request.soft.includes('cuisines')) return []
  const eaten = new Set(
    steps.flatMap(({ item }) => (item.kind === 'meal' ? (restaurants.get(item.restaurantId)?.cuisines ?? []) : [])),
  )
  return request.cuisines
    .filter((cuisine) => !eaten.has(cuisine))
    .map((cuisine) => violation('meals.cuisine-missing', { params: { cuisine } }))
}
