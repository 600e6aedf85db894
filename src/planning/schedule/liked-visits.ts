// What the travellers like shows in the plan: a visit of each liked kind on every other day, as far as the stops have such places.
import { isDayTrip } from '#planning/day-trip.ts'
import type { SolverGroup } from '#planning/solver/problem.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import type { VisitNode } from './visit-node.ts'

/** Points lost by each liked visit that is missing: as many as an icon of a middling rank has. */
const missingLoss = 600

export function likedGroups({
  model,
  nodes,
  routes,
}: Pick<SchedulingInput, 'model' | 'nodes' | 'routes'>): SolverGroup[] {
  const { interests } = model.request
  const isNear = ({ spot, ...node }: VisitNode) => {
    const stop = model.stops.get(spot.stopId)
    return node.kind === 'visit' && stop !== undefined && !isDayTrip(node.place, stop)
  }
  const likes = interests
    .filter(({ weight }) => weight === 1)
    .flatMap(({ tag }) => {
      const having = nodes.flatMap((node, index) =>
        node.kind === 'visit' && node.place.tags.includes(tag) ? [index] : [],
      )
      const near = new Set(
        having.flatMap((index) => nodes[index] ?? []).flatMap((node) => (isNear(node) ? node.spot.id : [])),
      )
      return near.size > 0 ? [{ having, supply: near.size }] : []
    })
  const days = new Set(routes.map(({ day }) => day)).size
  const wanted = Math.ceil(days / (2 * Math.max(1, likes.length)))
  return likes.map(({ having, supply }) => ({ nodes: having, minTotal: Math.min(supply, wanted), missingLoss }))
}
