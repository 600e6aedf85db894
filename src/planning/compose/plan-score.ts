// The score of a plan in parts that add up, on one scale for all alternatives.
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { PlanScore, UnmetPreference } from '#contract/planning/outcome.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import type { TripSchedule } from '#planning/schedule/trip-schedule.ts'

/** Points lost per unmet preference, minute of travel, and typical nightly price per person. */
const unmetLoss = 60
const minuteLoss = 0.3
const priceLoss = 20

export function scorePlan(
  model: PlanningModel,
  schedule: TripSchedule,
  itinerary: Itinerary,
  unmet: readonly UnmetPreference[],
): PlanScore {
  const { request, people, priceScale } = model
  const interests = new Map(request.interests.map(({ tag, weight }) => [tag, weight]))
  const nodes = schedule.days.flatMap(({ visits }) => visits.map(({ node }) => node))
  const places = nodes.flatMap((node) => (node.kind === 'visit' ? [node.place] : []))
  const meals = nodes.flatMap((node) => (node.kind === 'meal' ? [node.restaurant] : []))
  const minutes = itinerary.days.reduce(
    (sum, { items, back }) => sum + items.reduce((m, { travel }) => m + (travel?.minutes ?? 0), back?.minutes ?? 0),
    0,
  )
  const parts = {
    sights: sum(places.map(({ rating }) => 30 + 10 * (rating ?? 3.5))),
    interests: sum(places.map(({ tags }) => 60 * Math.max(0, ...tags.map((tag) => interests.get(tag) ?? 0)))),
    food: sum(meals.map(({ rating }) => 15 + 5 * (rating ?? 3.5))),
    lodging: sum(
      schedule.frame.stops.flatMap(({ stays }) =>
        stays.map(({ nights, lodging }) => nights * 5 * (lodging.rating ?? 3)),
      ),
    ),
    travel: -minuteLoss * minutes,
    cost: -priceLoss * (itinerary.total / people / priceScale),
    unmetPreferences: -unmetLoss * unmet.length,
  }
  const rounded = {
    sights: round(parts.sights),
    interests: round(parts.interests),
    food: round(parts.food),
    lodging: round(parts.lodging),
    travel: round(parts.travel),
    cost: round(parts.cost),
    unmetPreferences: round(parts.unmetPreferences),
  }
  return { total: round(sum(Object.values(rounded))), parts: rounded }
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0)
}

function round(points: number): number {
  return Math.round(points * 10) / 10
}
