// Visits are spread over the days of a stay, so that none is left empty: most of all on a long one where little is to be seen.
import type { SolverGroup } from '#planning/solver/problem.ts'
import type { SchedulingInput } from './scheduling-input.ts'

/** Sights per day below which a stop is soon exhausted. */
const fewSights = 3
/** Visits that a day is to have where there are enough: one before and one after lunch. */
const wantedADay = 2
const shortStay = 4
/** Points lost by each visit that a day is short of: where little is to be seen, and where a day was only badly filled. */
const missingLoss = { few: 350, many: 120 }

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
    const fullDays = isFull.filter(Boolean).length
    const perDay = supply / Math.max(1, fullDays)
    // A short stay is for what is worth most, however long it takes.
    if (perDay >= fewSights && fullDays < shortStay) return []
    const wanted = Math.min(wantedADay, Math.max(1, Math.floor(perDay)))
    const minPerRoute = routes.map((route, index) => (isFull[index] ? (isRestDay(route) ? 1 : wanted) : 0))
    return [{ nodes: visits, minPerRoute, missingLoss: perDay < fewSights ? missingLoss.few : missingLoss.many }]
  })
}
