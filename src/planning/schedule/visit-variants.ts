// One place as alternative nodes: at its best time or at any time, with or without a meal on the spot. At most one is visited.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { MealKind } from '#contract/planning/facts.ts'
import type { MealRequest } from '#contract/planning/request.ts'
import { isDayTrip } from '#planning/day-trip.ts'
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

export function visitVariants(
  model: PlanningModel,
  routes: readonly DayRoute[],
  place: CandidatePlace,
): VisitVariant[] {
  const plain: VisitVariant = {
    minutes: place.visitMinutes,
    contains: [],
    isBest: false,
    startWindows: routes.map((route) => visitStarts(model, route, place)),
    loss: 0,
  }
  const timed = place.bestTimes.length > 0 ? withBestTime(model, routes, place, plain) : [plain]
  const stop = model.stops.get(place.stopId)
  if (!stop || !isDayTrip(place, stop) || place.eatOnSite === false) return timed
  return timed.flatMap((variant) => [variant, ...withMeals(model, routes, place, variant)])
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

/** Shorter visits are prolonged by the meal. */
function withMeals(
  model: PlanningModel,
  routes: readonly DayRoute[],
  place: CandidatePlace,
  variant: VisitVariant,
): VisitVariant[] {
  const sets = mealSets(model.request.meals.filter(({ kind }) => kind !== 'breakfast'))
  return sets.flatMap((meals) => {
    const eating = meals.reduce((sum, meal) => sum + meal.minutes, 0)
    const minutes = Math.max(place.visitMinutes, Math.min(place.visitMinutes + eating, 180 + eating))
    const startWindows = routes.map((route, index) => {
      const starts = minutes === variant.minutes ? (variant.startWindows[index] ?? []) : startsFor(minutes, route)
      return meals.reduce((left, meal) => startsOverMeal(model, route, meal, minutes, left), starts)
    })
    const isPossible = startWindows.some((windows) => windows.length > 0)
    return isPossible ? [{ ...variant, minutes, contains: meals.map(({ kind }) => kind), startWindows }] : []
  })

  function startsFor(minutes: number, route: DayRoute): TimeWindow[] {
    const starts = visitStarts(model, route, { ...place, visitMinutes: minutes })
    return variant.isBest ? bestStarts(model, route, place, starts) : starts
  }
}

function mealSets(meals: readonly MealRequest[]): MealRequest[][] {
  return meals.length > 1 ? [...meals.map((meal) => [meal]), [...meals]] : meals.map((meal) => [meal])
}
