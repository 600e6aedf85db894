// What the brief gives up, as changes of the request.
import type { Relaxation } from '#contract/planning/outcome.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import type { BriefValue } from '#contract/trip-brief.ts'
import { applyRelaxation } from '#planning/infeasible/relaxations.ts'

type BriefRelaxation = BriefValue<'relaxations'>[number]

export function relaxRequest(request: PlanningRequest, relaxations: readonly BriefRelaxation[] = []): PlanningRequest {
  return relaxations.flatMap(stepOf).reduce(applyRelaxation, request)
}

/** Items that a plan may replace although they are booked or pinned. */
export function droppedItems(relaxations: readonly BriefRelaxation[] = []): ReadonlySet<string> {
  return new Set(relaxations.flatMap((each) => (each.type === 'drop-item' ? each.itemId : [])))
}

function stepOf(relaxation: BriefRelaxation): Relaxation[] {
  return relaxation.type === 'drop-item' || relaxation.type === 'keep-free-time' ? [] : [relaxation]
}
