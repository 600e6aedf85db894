// What a plan is worth, in parts that add up: the same scale for all alternatives of one answer.
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { MissedWish, PlanScore } from '#contract/planning/outcome.ts'
import type { FilledFrame } from '#planning/fill/fill-frame.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'

/** Points for a soft wish that is not kept, a minute on the way, and a typical night's price per person. */
const missedLoss = 60
const minuteLoss = 0.3
const priceLoss = 20

export function scorePlan(
  model: PlanningModel,
  filled: FilledFrame,
  itinerary: Itinerary,
  missed: readonly MissedWish[],
): PlanScore {
  const { request, people, priceScale } = model
  const interests = new Map(request.interests.map(({ tag, weight }) => [tag, weight]))
  const nodes = filled.days.flatMap(({ visits }) => visits.map(({ node }) => node))
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
    lodging: sum(filled.frame.stops.map(({ stay }) => (stay ? stay.nights * 5 * (stay.lodging.rating ?? 3) : 0))),
    travel: -minuteLoss * minutes,
    cost: -priceLoss * (itinerary.total / people / priceScale),
    missed: -missedLoss * missed.length,
  }
  const rounded = {
    sights: round(parts.sights),
    interests: round(parts.interests),
    food: round(parts.food),
    lodging: round(parts.lodging),
    travel: round(parts.travel),
    cost: round(parts.cost),
    missed: round(parts.missed),
  }
  return { total: round(sum(Object.values(rounded))), parts: rounded }
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0)
}

function round(points: number): number {
  return Math.round(points * 10) / 10
}
