// The soft constraints that an itinerary does not meet.
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { UnmetPreference } from '#contract/planning/outcome.ts'
import { isFar } from '#planning/day-trip.ts'
import { openWindows } from '#planning/model/open-windows.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { accessBarrier } from '#planning/model/suitability.ts'
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
      .filter((placeId) => !seen.has(placeId) && !request.forInterest.includes(placeId))
      .map((placeId) => ({
        constraint: 'must-see' as const,
        params: { placeId, why: obstacleTo(model, days, placeId) },
      })),
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

type Obstacle = 'steps' | 'effort' | 'closed' | 'far' | 'no-time'

/** Why a must-see is not in the plan. */
function obstacleTo(model: PlanningModel, days: readonly ScheduledRoute[], placeId: string): Obstacle {
  const place = model.byId.places.get(placeId)
  const stop = place && model.stops.get(place.stopId)
  if (!place || !stop) return 'no-time'
  const barrier = accessBarrier(place, model.request)
  if (barrier) return barrier
  const zone = model.zoneOf(stop.id)
  const fits = ({ open, close }: { open: number; close: number }) => close - open >= place.visitMinutes
  const isOpen = days
    .filter(({ route }) => route.stopId === stop.id)
    .some(({ route }) => openWindows(place, zone, model.firstDay + route.day)?.some(fits) ?? true)
  if (!isOpen) return 'closed'
  return isFar(place, stop) ? 'far' : 'no-time'
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
