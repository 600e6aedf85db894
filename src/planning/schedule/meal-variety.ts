// Variety of meals: what a kitchen is known for is had once a day and spread over the stay, wherever that is possible. What most
// tables of a stop serve is the food of the place: there it only counts a little when two meals of a day resemble each other.
import type { CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { SolverGroup } from '#planning/solver/problem.ts'
import type { SchedulingInput } from './scheduling-input.ts'

/** Share of the tables of a stop from which a cuisine is the food of the place. */
const localShare = 0.6
/** Points lost by each further meal of a cuisine on a day: of the food of the place, and of any other. */
const againLoss = { local: 35, other: 400 }
/** Points lost by each meal of a cuisine above its part of the stay. */
const oftenLoss = 150

/** Soft bounds on each cuisine: one meal a day, and no more of the stay than its share of the tables or every other day. */
export function varietyGroups({
  model,
  nodes,
  routes,
}: Pick<SchedulingInput, 'model' | 'nodes' | 'routes'>): SolverGroup[] {
  const tables = nodes.flatMap((node) => (node.kind === 'meal' ? node.restaurant : []))
  return [...Map.groupBy(new Set(tables), ({ stopId }) => stopId)].flatMap(([stopId, here]) => {
    const days = routes.filter((route) => route.stopId === stopId).length
    return cuisinesOf(here).flatMap(({ cuisine, share }): SolverGroup[] => {
      const meals = nodes.flatMap((node, index) =>
        node.kind === 'meal' && node.spot.stopId === stopId && node.restaurant.cuisines.includes(cuisine)
          ? [index]
          : [],
      )
      if (share >= localShare) return [{ nodes: meals, maxPerRoute: 1, excessLoss: againLoss.local }]
      const part = Math.max(Math.ceil(days / 2), Math.ceil(days * model.request.meals.length * share))
      return [
        { nodes: meals, maxPerRoute: 1, excessLoss: againLoss.other },
        { nodes: meals, maxTotal: part, excessLoss: oftenLoss },
      ]
    })
  })
}

/** Those that more than one of the tables serves, with their share of the tables. */
function cuisinesOf(tables: readonly CandidateRestaurant[]): { cuisine: string; share: number }[] {
  return [...new Set(tables.flatMap(({ cuisines }) => cuisines))].flatMap((cuisine) => {
    const count = tables.filter(({ cuisines }) => cuisines.includes(cuisine)).length
    return count > 1 ? [{ cuisine, share: count / tables.length }] : []
  })
}
