// The kinds of work that a planning thread does, and what thread and process say to each other about it.
import type { PlanningProgress } from '#contract/planning/outcome.ts'
import type { EditInput } from '#planning/edit/apply-changes.ts'
import type { PlanInput } from '#planning/model/read-input.ts'
import { type PlanOptions, plan } from '#planning/plan.ts'
import { type ReplanInput, replan } from '#planning/replan.ts'
import { suggestFixes } from '#planning/suggest-fixes.ts'
import { verify } from '#planning/verify.ts'
import type { Mending } from './planner.ts'

const planningWork = {
  plan: (input: PlanInput, options: PlanOptions) => plan(input, options),
  replan: (input: ReplanInput) => replan(input),
  mend: (input: EditInput): Mending => {
    const violations = verify(input)
    return { violations, fixes: suggestFixes(input, violations) }
  },
}

export type WorkKind = keyof typeof planningWork
export type WorkInput<Kind extends WorkKind> = Parameters<(typeof planningWork)[Kind]>[0]
export type WorkResult<Kind extends WorkKind> = ReturnType<(typeof planningWork)[Kind]>

export type WorkOrder = { [Kind in WorkKind]: { kind: Kind; input: WorkInput<Kind> } }[WorkKind]
export type PostedOrder = WorkOrder & { id: number; aborted: SharedArrayBuffer }

/** What a thread says of the order `id`. */
export type WorkReport =
  | { id: number; type: 'progress'; progress: PlanningProgress }
  | { id: number; type: 'done'; result: WorkResult<WorkKind> }
  | { id: number; type: 'failed'; name: string; message: string }

export function carryOutOrder(order: WorkOrder, options: PlanOptions): WorkResult<WorkKind> {
  switch (order.kind) {
    case 'plan':
      return planningWork.plan(order.input, options)
    case 'replan':
      return planningWork.replan(order.input)
    case 'mend':
      return planningWork.mend(order.input)
  }
}
