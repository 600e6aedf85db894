// What a plan assumes of a journey that is neither booked nor stated: the travelers are there for the whole first and last day.
import type { PlannedItinerary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Plan } from '#contract/planning/outcome.ts'
import { clockOfMinute, minuteOfClock } from '#contract/travel-day.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { homeKm } from '../../travel/trip-anchors.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

interface PlannedDays {
  itinerary: Pick<Plan['itinerary'], 'days'>
}
type AssumedJourneys = Pick<PlannedItinerary, 'assumedArrival' | 'assumedDeparture'>

/** `plans`: what was planned; a far sight may set out before the hour at which days begin. */
export function assumedJourneys(
  { trip, stops, request }: PlanningContext,
  plans: readonly PlannedDays[] = [],
): AssumedJourneys {
  const { dayWindow, arrival, departure } = request
  if (request.origin) return { assumedArrival: null, assumedDeparture: null }
  const { origin } = trip
  const isAway = (stop: (typeof stops)[number] | undefined) =>
    stop !== undefined && (!origin || greatCircleKm(origin, stop.place) > homeKm)
  return {
    assumedArrival:
      !arrival && isAway(stops[0]) ? ([dayWindow.start, ...plans.flatMap(setsOut)].sort()[0] ?? null) : null,
    assumedDeparture: !departure && isAway(stops.at(-1)) ? dayWindow.end : null,
  }
}

const quarter = 15

/** When the first day leaves for its first item, down to the quarter of an hour; none for an empty day. */
function setsOut({ itinerary }: PlannedDays): string[] {
  const first = itinerary.days[0]?.items[0]
  if (!first) return []
  const minute = minuteOfClock(first.start.slice(11)) - (first.travel?.minutes ?? 0)
  return [clockOfMinute(Math.max(0, minute - (minute % quarter)))]
}
