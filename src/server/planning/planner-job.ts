// The kinds of work that a planning thread does, and what thread and process say to each other about it.
import type { PlanningProgress } from '#contract/planning/outcome.ts'
import type { Violation } from '#contract/planning/violation.ts'
import type { EditInput } from '#planning/edit/apply-changes.ts'
import type { PlanInput } from '#planning/model/read-input.ts'
import { type PlanOptions, plan } from '#planning/plan.ts'
import { type ReplanInput, replan } from '#planning/replan.ts'
import { suggestFixes } from '#planning/suggest-fixes.ts'
import { verify } from '#planning/verify.ts'
import type { FixSuggestions } from './planner.ts'

const jobHandlers = {
  plan: (input: PlanInput, options: PlanOptions) => plan(input, options),
  replan: (input: ReplanInput) => replan(input),
  verify: (input: EditInput): Violation[] => verify(input),
  suggestFixes: (input: EditInput): FixSuggestions => {
    const violations = verify(input)
    return { violations, fixes: suggestFixes(input, violations) }
  },
}

export type JobKind = keyof typeof jobHandlers
export type JobInput<Kind extends JobKind> = Parameters<(typeof jobHandlers)[Kind]>[0]
export type JobResult<Kind extends JobKind> = ReturnType<(typeof jobHandlers)[Kind]>

export type PlannerJob = { [Kind in JobKind]: { kind: Kind; input: JobInput<Kind> } }[JobKind]
export type PostedJob = PlannerJob & { id: number; aborted: SharedArrayBuffer }

/** What a thread says of the job `id`. */
export type JobReport =
  | { id: number; type: 'started' }
  | { id: number; type: 'progress'; progress: PlanningProgress }
  | { id: number; type: 'done'; result: JobResult<JobKind> }
  | { id: number; type: 'failed'; name: string; message: string }

export function executeJob(job: PlannerJob, options: PlanOptions): JobResult<JobKind> {
  switch (job.kind) {
    case 'plan':
      return jobHandlers.plan(job.input, options)
    case 'replan':
      return jobHandlers.replan(job.input)
    case 'verify':
      return jobHandlers.verify(job.input)
    case 'suggestFixes':
      return jobHandlers.suggestFixes(job.input)
  }
}
