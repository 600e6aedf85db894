// The objective where only cost counts: every move weighs what it costs and what is spent where it ends, and only meals that
// are due are worth anything.
import type { CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { LocalTravel } from '#contract/planning/itinerary.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'
import type { SolverNode, SolverProblem } from '#planning/solver/problem.ts'
import { isMealDue } from './groups.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import type { VisitNode } from './visit-node.ts'

type ScoresOf = (node: VisitNode) => Required<Pick<SolverNode, 'score' | 'scoreOn'>>
type Way = Pick<LocalTravel, 'minutes' | 'amount'>

/** Points of a meal that is due: as many as the dearest meal loses. */
const duePoints = 1000
/** Minutes break ties between moves of one cost. */
const minuteWeight = 0.001

export function frugalObjective(
  { model, routes, nodes }: SchedulingInput,
  way: (from: number, to: number) => Way | null,
  locations: readonly number[],
): { weights: Required<Pick<SolverProblem, 'travelWeight' | 'moveWeight'>>; scoresOf: ScoresOf } {
  const weightOfUnit = duePoints / dearestMeal(model)
  const spentAt = new Map(nodes.map(({ cost }, index) => [locations[index], cost]))
  return {
    weights: {
      travelWeight: 1,
      moveWeight: (from, to) => {
        const { minutes, amount } = way(from, to) ?? { minutes: 0, amount: 0 }
        return (amount + (spentAt.get(to) ?? 0)) * weightOfUnit + minutes * minuteWeight
      },
    },
    scoresOf: (node) => ({
      // What a missing visit of a lower bound costs follows the scores: more than anything that is spent.
      score: duePoints,
      scoreOn: routes.map((route) => {
        const isDue = node.isRequired || (node.kind === 'meal' && isMealDue(model, route, node.meal))
        return isDue ? duePoints : 0
      }),
    }),
  }
}

function dearestMeal({ request, stops }: PlanningModel): number {
  const costOf = ({ price }: CandidateRestaurant) => quote(price, request).amount
  return Math.max(1, ...[...stops.values()].flatMap(({ restaurants }) => restaurants.map(costOf)))
}
