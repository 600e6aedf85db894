import type { PlanningOutcome, PlanningProgress } from '#contract/planning/outcome.ts'
import type { PlanInput } from '#planning/model/read-input.ts'

export interface PlanningOptions {
  /** Stops the search; the promise then rejects with an AbortError. */
  signal?: AbortSignal
  onProgress?: (progress: PlanningProgress) => void
}

/** The planning engine where it does not hold up the requests of others. */
export interface Planner {
  plan(input: PlanInput, options?: PlanningOptions): Promise<PlanningOutcome>
  close(): Promise<void>
}
