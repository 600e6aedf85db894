// Variety of meals: what a kitchen is known for is had once a day and spread over the stay. What most tables of a stop serve is
// the food of the place: there it only counts as one of two meals of a day that resemble each other.
import type { CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { SolverGroup } from '#planning/solver/problem.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import type { VisitNode } from './visit-nodes.ts'

type Input = Pick<SchedulingInput, 'model' | 'nodes' | 'routes' | 'variety'>

/** Share of the tables of a stop from which a cuisine is the food of the place. */
const localShare = 0.6

/** Upper bounds on each cuisine: one meal a day, and no more of the stay than its share of the tables or every other day. */
export function varietyGroups({ model, nodes, routes, variety }: Input): SolverGroup[] {
  const { request } = model
  if (variety === 'none') return []
  return [...tablesByStop(nodes)].flatMap(([stopId, tables]) => {
    const days = routes.filter((route) => route.stopId === stopId).length
    return cuisinesOf(tables)
      .filter(({ count, share }) => count > 1 && share < localShare)
      .map(({ cuisine, share }): SolverGroup => {
        const spread = Math.max(Math.ceil(days / 2), Math.floor(days * request.meals.length * share))
        return {
          nodes: nodes.flatMap((node, index) =>
            node.kind === 'meal' && node.spot.stopId === stopId && node.restaurant.cuisines.includes(cuisine)
              ? [index]
              : [],
          ),
          maxPerRoute: 1,
          maxTotal: variety === 'spread' ? spread : undefined,
        }
      })
  })
}

/** By stop, the cuisines that most of its tables serve. */
export function localCuisines(nodes: readonly VisitNode[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...tablesByStop(nodes)].map(([stopId, tables]) => [
      stopId,
      cuisinesOf(tables).flatMap(({ cuisine, share }) => (share >= localShare ? cuisine : [])),
    ]),
  )
}

function tablesByStop(nodes: readonly VisitNode[]): Map<string, CandidateRestaurant[]> {
  const tables = nodes.flatMap((node) => (node.kind === 'meal' ? node.restaurant : []))
  return Map.groupBy(new Set(tables), ({ stopId }) => stopId)
}

function cuisinesOf(tables: readonly CandidateRestaurant[]): { cuisine: string; count: number; share: number }[] {
  return [...new Set(tables.flatMap(({ cuisines }) => cuisines))].map((cuisine) => {
    const count = tables.filter(({ cuisines }) => cuisines.includes(cuisine)).length
    return { cuisine, count, share: count / tables.length }
  })
}
