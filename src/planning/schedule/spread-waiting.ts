// Spreads the waiting of a finished day: of all starts that keep the order, the windows and the end of the day, those that
// wait the least at a time. Dynamic programming from the last visit, which stays, to the first.
import type { LocalRouting } from '#planning/model/local-routing.ts'
import { roundUp } from '#planning/model/local-routing.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { ScheduledVisit } from './visit-node.ts'

/** Minutes between two visits that do not count as waiting. */
const easyGap = 20
/** The first visit begins at most so long after the day does, unless it opens later. */
const latestFirst = 75
/** Starts are multiples of this, or when a window opens. */
const step = 5

type Start = { at: number; loss: number; next: Start | null }

/** `index`: the position of the route in the start windows of the nodes. Order, day and feasibility stay. */
export function spreadWaiting(
  route: DayRoute,
  visits: readonly ScheduledVisit[],
  index: number,
  routing: LocalRouting,
): ScheduledVisit[] {
  const minutesTo = (at: number) => {
    const [from, to] = [at === 0 ? route.start : visits[at - 1]?.node.spot, visits[at]?.node.spot]
    return from && to && from.id !== to.id ? roundUp(routing(from, to)?.minutes ?? 0) : 0
  }
  const dayBegins = Math.max(route.dayStart, route.earliest + minutesTo(0))
  let starts: Start[] = []
  for (const [at, visit] of [...visits.entries()].reverse()) {
    if (at === visits.length - 1) {
      starts = [{ at: visit.start, loss: 0, next: null }]
      continue
    }
    const lasts = visit.node.minutes + minutesTo(at + 1)
    const latest = (starts.at(-1)?.at ?? visit.start) - lasts
    const limit = at === 0 ? Math.max(visit.start, Math.min(latest, dayBegins + latestFirst)) : latest
    starts = startsOf(visit, index, limit).flatMap((start) => before(start, start + lasts, starts) ?? [])
  }
  const weighed = starts.map((start) => ({ ...start, loss: start.loss + uneasiness(start.at - dayBegins) }))
  const spread: number[] = []
  for (let start = least(weighed); start; start = start.next) spread.push(start.at)
  return visits.map((visit, at) => ({ ...visit, start: spread[at] ?? visit.start }))
}

/** The best continuation of a visit that begins at `at` and lets the next one begin from `free` on. */
function before(at: number, free: number, starts: readonly Start[]): Start | null {
  const next = starts.flatMap((start) =>
    start.at >= free ? [{ at, loss: start.loss + uneasiness(start.at - free), next: start }] : [],
  )
  return least(next)
}

function least(starts: readonly Start[]): Start | null {
  return starts.reduce<Start | null>((best, start) => (best && best.loss <= start.loss ? best : start), null)
}

function uneasiness(gap: number): number {
  return Math.max(0, gap - easyGap) ** 2
}

/** From the earliest start to the limit, within the windows and in order. */
function startsOf({ node, start }: ScheduledVisit, index: number, limit: number): number[] {
  const starts = new Set([start])
  for (const { open, close } of node.startWindows[index] ?? []) {
    const from = Math.max(open, start)
    if (from <= Math.min(close, limit)) starts.add(from)
    for (let at = Math.ceil(from / step) * step; at <= Math.min(close, limit); at += step) starts.add(at)
  }
  return [...starts].sort((a, b) => a - b)
}
