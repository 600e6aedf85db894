// A long stay where little is to be seen: its visits are spread over the days, so that none is left empty.
import type { SolverGroup } from '#planning/solver/problem.ts'
import type { SchedulingInput } from './scheduling-input.ts'

/** Sights per day below which a stop is soon exhausted. */
const fewSights = 3
/** Visits that a day is to have where there are enough: one before and one after lunch. */
const wantedADay = 2
/** Points lost by each visit that a day is short of. */
const missingLoss = 350

/** Wishes for visits on each full day, as many as the sights of the stop are enough for. */
export function spreadGroups({
  nodes,
  routes,
  isRestDay,
}: Pick<SchedulingInput, 'nodes' | 'routes' | 'isRestDay'>): SolverGroup[] {
  return [...new Set(routes.map(({ stopId }) => stopId))].flatMap((stopId): SolverGroup[] => {
    const visits = nodes.flatMap((node, index) => (node.kind === 'visit' && node.spot.stopId === stopId ? [index] : []))
    const supply = new Set(visits.map((index) => nodes[index]?.spot.id)).size
    const isFull = routes.map((route) => route.stopId === stopId && !route.isTravelDay)
    const perDay = supply / Math.max(1, isFull.filter(Boolean).length)
    if (perDay >= fewSights) return []
    const wanted = Math.min(wantedADay, Math.max(1, Math.floor(perDay)))
    const minPerRoute = routes.map((route, index) => (isFull[index] ? (isRestDay(route) ? 1 : wanted) : 0))
    return [{ nodes: visits, minPerRoute, missingLoss }]
  })
}
