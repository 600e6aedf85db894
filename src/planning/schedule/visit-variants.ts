// One place as alternative nodes: at its best time or at any time, with or without a meal on the spot, in full or shortened.
// At most one is visited.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { MealKind } from '#contract/planning/facts.ts'
import type { MealRequest } from '#contract/planning/request.ts'
import { isDayTrip, isPicnic, mayEatThere } from '#planning/day-trip.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { TimeWindow } from '#planning/solver/problem.ts'
import { bestStarts, startsOverMeal, visitStarts } from './start-windows.ts'

export type VisitVariant = {
  minutes: number
  contains: readonly MealKind[]
  isBest: boolean
  startWindows: TimeWindow[][]
  /** Points below the full prize. */
  loss: number
}

/** Points lost outside the best times. */
const offPeakLoss = 25
/** A visit of this many minutes may be cut to a share of them, e.g. for a long way back or for dinner in town. */
const longMinutes = 420
const shortShare = 0.75
const shortLoss = 80
/** Points lost where dinner is had on the spot: the evening is for a table in town. */
const dinnerOnSiteLoss = 60
/** Points lost where lunch is brought along. */
const picnicLoss = 40

export function visitVariants(
  model: PlanningModel,
  routes: readonly DayRoute[],
  place: CandidatePlace,
): VisitVariant[] {
  const isWanted = model.request.mustSee.includes(place.id)
  if (!isWanted || place.visitMinutes < longMinutes) return variantsOf(model, routes, place)
  const short = { ...place, visitMinutes: Math.round((place.visitMinutes * shortShare) / 5) * 5 }
  const shortened = variantsOf(model, routes, short).map((variant) => ({ ...variant, loss: variant.loss + shortLoss }))
  return [...variantsOf(model, routes, place), ...shortened]
}

function variantsOf(model: PlanningModel, routes: readonly DayRoute[], place: CandidatePlace): VisitVariant[] {
  const plain: VisitVariant = {
    minutes: place.visitMinutes,
    contains: [],
    isBest: false,
    startWindows: routes.map((route) => visitStarts(model, route, place)),
    loss: 0,
  }
  const timed = place.bestTimes.length > 0 ? withBestTime(model, routes, place, plain) : [plain]
  const stop = model.stops.get(place.stopId)
  const hasFood = place.eatOnSite !== false || isPicnic(place, model.request)
  if (!stop || !mayEatThere(place, stop, model.request) || !hasFood) return timed
  const isTrip = isDayTrip(place, stop)
  return timed.flatMap((variant) => [variant, ...withMeals(model, routes, place, { ...variant, isTrip })])
}

function withBestTime(
  model: PlanningModel,
  routes: readonly DayRoute[],
  place: CandidatePlace,
  plain: VisitVariant,
): VisitVariant[] {
  const startWindows = routes.map((route, index) => bestStarts(model, route, place, plain.startWindows[index] ?? []))
  if (startWindows.every((windows) => windows.length === 0)) return [plain]
  return [
    { ...plain, startWindows, isBest: true },
    { ...plain, loss: offPeakLoss },
  ]
}

/** Shorter day trips are prolonged by the meal. */
function withMeals(
  model: PlanningModel,
  routes: readonly DayRoute[],
  place: CandidatePlace,
  { isTrip, ...variant }: VisitVariant & { isTrip: boolean },
): VisitVariant[] {
  const isKnown = place.eatOnSite === true
  const sets = mealSets(model.request.meals.filter(({ kind }) => kind === 'lunch' || (kind === 'dinner' && isKnown)))
  return sets.flatMap((meals) => {
    const eating = meals.reduce((sum, meal) => sum + meal.minutes, 0)
    const prolonged = isTrip ? Math.min(place.visitMinutes + eating, 180 + eating) : 0
    const minutes = Math.max(place.visitMinutes, prolonged)
    const startWindows = routes.map((route, index) => {
      const starts = minutes === variant.minutes ? (variant.startWindows[index] ?? []) : startsFor(minutes, route)
      return meals.reduce((left, meal) => startsOverMeal(model, route, meal, minutes, left), starts)
    })
    const isPossible = startWindows.some((windows) => windows.length > 0)
    const contains = meals.map(({ kind }) => kind)
    const picnic = place.eatOnSite === false ? picnicLoss : 0
    const loss = variant.loss + picnic + (contains.includes('dinner') ? dinnerOnSiteLoss : 0)
    return isPossible ? [{ ...variant, minutes, contains, startWindows, loss }] : []
  })

  function startsFor(minutes: number, route: DayRoute): TimeWindow[] {
    const starts = visitStarts(model, route, { ...place, visitMinutes: minutes })
    return variant.isBest ? bestStarts(model, route, place, starts) : starts
  }
}

function mealSets(meals: readonly MealRequest[]): MealRequest[][] {
  return meals.length > 1 ? [...meals.map((meal) => [meal]), [...meals]] : meals.map((meal) => [meal])
}
