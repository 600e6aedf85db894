// Moves visits later within their windows, so that one long wait becomes several short ones.
import type { LocalRouting } from '#planning/model/local-routing.ts'
import { roundDown, roundUp } from '#planning/model/local-routing.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { ScheduledVisit } from './visit-nodes.ts'

/** Minutes between two visits that nobody minds; of longer gaps the rest moves towards the morning. */
const comfortableGap = 75
/** The first visit begins at most so long after the day does. */
const latestFirst = 60

/** `index`: the position of the route in the start windows of the nodes. Order, day and feasibility stay. */
export function spreadWaiting(
  route: DayRoute,
  visits: readonly ScheduledVisit[],
  index: number,
  routing: LocalRouting,
): ScheduledVisit[] {
  const spread = [...visits]
  const minutes = (at: number) => {
    const [from, to] = [at < 0 ? route.start : spread[at]?.node.spot, spread[at + 1]?.node.spot]
    return from && to && from.id !== to.id ? roundUp(routing(from, to)?.minutes ?? 0) : 0
  }
  for (let at = visits.length - 2; at >= 0; at--) {
    const [visit, next] = [spread[at], spread[at + 1]]
    if (!visit || !next) continue
    const latest = next.start - minutes(at) - visit.node.minutes
    const gap = latest - visit.start
    if (gap <= comfortableGap) continue
    const limit =
      at === 0 ? Math.max(visit.start, Math.max(route.dayStart, route.earliest + minutes(-1)) + latestFirst) : latest
    const start = lastStart(visit, index, Math.min(limit, latest - Math.min(gap, comfortableGap / 2)))
    if (start > visit.start) spread[at] = { ...visit, start }
  }
  return spread
}

/** The latest start up to the limit that the windows allow, in whole steps. */
function lastStart({ node, start }: ScheduledVisit, index: number, limit: number): number {
  const starts = (node.startWindows[index] ?? []).map(({ open, close }) => {
    const latest = Math.min(close, limit)
    return Math.max(roundDown(latest), latest >= open ? open : Number.NEGATIVE_INFINITY)
  })
  const possible = starts.filter((each, at) => each >= (node.startWindows[index]?.[at]?.open ?? each) && each <= limit)
  return Math.max(start, ...possible)
}
