// The soft constraints that an itinerary does not meet.
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { UnmetPreference } from '#contract/planning/outcome.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { paceLimits } from '#planning/pace.ts'
import { isServed } from '#planning/schedule/start-windows.ts'
import type { ScheduledRoute, TripSchedule } from '#planning/schedule/trip-schedule.ts'

export function unmetPreferences(
  model: PlanningModel,
  { days }: TripSchedule,
  { total }: Itinerary,
): UnmetPreference[] {
  const { request } = model
  const nodes = days.flatMap(({ visits }) => visits.map(({ node }) => node))
  const seen = new Set(nodes.map(({ spot }) => spot.id))
  const eaten = new Set(nodes.flatMap((node) => (node.kind === 'meal' ? node.restaurant.cuisines : [])))
  const limits = request.paceLimits ?? paceLimits[request.pace]
  const over = request.budget === null ? 0 : total - request.budget
  const unmet: UnmetPreference[] = [
    ...(over > 0 ? [{ constraint: 'budget' as const, params: { over } }] : []),
    ...request.mustSee
      .filter((placeId) => !seen.has(placeId))
      .map((placeId) => ({ constraint: 'must-see' as const, params: { placeId } })),
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
  const isSoft = request.soft.includes('meals')
  // Meals that no restaurant serves that day are left out whatever the request says.
  const meals = days.flatMap((each) =>
    unmetMeals(
      request.meals.filter((meal) => isSoft || !isServed(model, each.route, meal)),
      each,
    ),
  )
  return [...unmet.filter(({ constraint }) => request.soft.includes(constraint)), ...meals]
}

function unmetMeals(meals: PlanningModel['request']['meals'], { route, visits }: ScheduledRoute): UnmetPreference[] {
  if (route.isTravelDay) return []
  return meals
    .filter(
      ({ kind }) =>
        !visits.some(({ node }) =>
          node.kind === 'meal' ? node.meal.kind === kind : node.kind === 'visit' && node.contains.includes(kind),
        ),
    )
    .map(({ kind }) => ({ constraint: 'meals', params: { day: route.day, meal: kind } }))
}

function countVisits(visits: ScheduledRoute['visits']): number {
  return visits.filter(({ node }) => node.kind === 'visit').length
}
