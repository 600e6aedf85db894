// What a plan assumes of a journey that is neither booked nor stated: the travelers are there for the whole first and last day.
import type { PlannedItinerary } from '#contract/agent-tools/plan-itinerary.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { homeKm } from '../../travel/trip-anchors.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

type AssumedJourneys = Pick<PlannedItinerary, 'assumedArrival' | 'assumedDeparture'>

export function assumedJourneys({ trip, stops, request }: PlanningContext): AssumedJourneys {
  const { dayWindow, arrival, departure } = request
  if (request.origin) return { assumedArrival: null, assumedDeparture: null }
  const { origin } = trip
  const isAway = (stop: (typeof stops)[number] | undefined) =>
    stop !== undefined && (!origin || greatCircleKm(origin, stop.place) > homeKm)
  return {
    assumedArrival: !arrival && isAway(stops[0]) ? dayWindow.start : null,
    assumedDeparture: !departure && isAway(stops.at(-1)) ? dayWindow.end : null,
  }
}
