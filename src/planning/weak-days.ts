// Days of which too little is made: one short visit, a morning that is slept away, or hours with nothing to do.
import type { PlanningModel } from './model/planning-model.ts'
import type { ScheduledRoute, TripSchedule } from './schedule/trip-schedule.ts'

/** Visits that make a day, unless one of them is long. */
const fewest = 2
/** A visit of so many minutes makes a day. */
const longVisit = 180
/** Minutes into the day by which travellers are on their way. */
const latestStart = 90
/** Minutes between two visits, the way aside, that are no longer a pause. */
const longestPause = 150

export function countWeakDays({ request }: PlanningModel, schedule: TripSchedule): number {
  const hasGaps = request.rest.length === 0
  const isWeak = (day: ScheduledRoute) => isThin(day) || beginsLate(day, schedule) || (hasGaps && hasGap(day, schedule))
  return schedule.days.filter((day) => !day.route.isTravelDay && isWeak(day)).length
}

function isThin({ visits }: ScheduledRoute): boolean {
  const seen = visits.filter(({ node }) => node.kind === 'visit')
  return seen.length < fewest && !seen.some(({ node }) => node.minutes >= longVisit)
}

function beginsLate({ route, visits }: ScheduledRoute, { routing }: TripSchedule): boolean {
  const [first] = visits
  if (!first) return true
  const way = route.start ? (routing(route.start, first.node.spot)?.minutes ?? 0) : 0
  return first.start - way > Math.max(route.dayStart, route.earliest) + latestStart
}

/** Where people rest at noon, a gap is wanted. */
function hasGap({ visits }: ScheduledRoute, { routing }: TripSchedule): boolean {
  return visits.some(({ node, start }, index) => {
    const next = visits[index + 1]
    if (!next) return false
    const way = node.spot.id === next.node.spot.id ? 0 : (routing(node.spot, next.node.spot)?.minutes ?? 0)
    return next.start - start - node.minutes - way > longestPause
  })
}
