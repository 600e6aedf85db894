// Days of which too little is made: one short visit, or a morning that is slept away.
import type { ScheduledRoute, TripSchedule } from './schedule/trip-schedule.ts'

/** Visits that make a day, unless one of them is long. */
const fewest = 2
/** A visit of so many minutes makes a day. */
const longVisit = 180
/** Minutes into the day by which travellers are on their way. */
const latestStart = 90

export function countWeakDays(schedule: TripSchedule): number {
  return schedule.days.filter((each) => !each.route.isTravelDay && (isThin(each) || beginsLate(each, schedule))).length
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
