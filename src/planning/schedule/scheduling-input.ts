// What the scheduler is given for one skeleton.
import type { LocalRouting } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { VisitNode } from './visit-node.ts'

export type SchedulingInput = {
  model: PlanningModel
  routes: readonly DayRoute[]
  nodes: readonly VisitNode[]
  routing: LocalRouting
  /** Minor units left after beds and moves; null = no limit. */
  remainingBudget: number | null
  /** Of these subjects (place and restaurant ids) at most so many, if that leaves no day half empty. */
  shared: readonly { ids: ReadonlySet<string>; kind: VisitNode['kind']; most: number }[]
  /** Half days of long stays. */
  isRestDay: (route: DayRoute | undefined) => boolean
}
