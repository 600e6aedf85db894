import type { PlanningOutcome, PlanningProgress } from '#contract/planning/outcome.ts'

/** What a worker says of the order `id`. */
export type PlanAnswer =
  | { id: number; type: 'progress'; progress: PlanningProgress }
  | { id: number; type: 'done'; outcome: PlanningOutcome }
  | { id: number; type: 'failed'; name: string; message: string }
