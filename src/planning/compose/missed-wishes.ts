// The soft wishes that an itinerary does not keep, said openly.
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { MissedWish } from '#contract/planning/outcome.ts'
import type { FilledFrame, FilledRoute } from '#planning/fill/fill-frame.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { paceLimits } from '#planning/pace.ts'

export function missedWishes({ request }: PlanningModel, { days }: FilledFrame, { total }: Itinerary): MissedWish[] {
  const nodes = days.flatMap(({ visits }) => visits.map(({ node }) => node))
  const seen = new Set(nodes.map(({ spot }) => spot.id))
  const eaten = new Set(nodes.flatMap((node) => (node.kind === 'meal' ? node.restaurant.cuisines : [])))
  const limits = request.paceLimits ?? paceLimits[request.pace]
  const over = request.budget === null ? 0 : total - request.budget
  const missed: MissedWish[] = [
    ...(over > 0 ? [{ constraint: 'budget' as const, params: { over } }] : []),
    ...request.mustSee
      .filter((placeId) => !seen.has(placeId))
      .map((placeId) => ({ constraint: 'must-see' as const, params: { placeId } })),
    ...days.flatMap((each) => missedMeals(request.meals, each)),
    ...request.cuisines
      .filter((cuisine) => !eaten.has(cuisine))
      .map((cuisine) => ({ constraint: 'cuisines' as const, params: { cuisine } })),
    ...days
      .filter(({ visits }) => countVisits(visits) > limits.visits)
      .map(({ route, visits }) => ({
        constraint: 'pace' as const,
        params: { day: route.day, visits: countVisits(visits), limit: limits.visits },
      })),
  ]
  return missed.filter(({ constraint }) => request.soft.includes(constraint))
}

function missedMeals(meals: PlanningModel['request']['meals'], { route, visits }: FilledRoute): MissedWish[] {
  if (route.isTravelDay) return []
  return meals
    .filter(({ kind }) => !visits.some(({ node }) => node.kind === 'meal' && node.wish.kind === kind))
    .map(({ kind }) => ({ constraint: 'meals', params: { day: route.day, meal: kind } }))
}

function countVisits(visits: FilledRoute['visits']): number {
  return visits.filter(({ node }) => node.kind === 'visit').length
}
