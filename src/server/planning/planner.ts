import type { Fix, ReplanResult } from '#contract/planning/change.ts'
import type { PlanningOutcome, PlanningProgress } from '#contract/planning/outcome.ts'
import type { Violation } from '#contract/planning/violation.ts'
import type { EditInput } from '#planning/edit/apply-changes.ts'
import type { PlanInput } from '#planning/model/read-input.ts'
import type { ReplanInput } from '#planning/replan.ts'

export interface PlanningOptions {
  /** Stops the work; the promise then rejects with an AbortError. */
  signal?: AbortSignal
  /** For whom: accounts take turns, and one does not hold all threads. */
  account?: string
  onProgress?: (progress: PlanningProgress) => void
}

export interface FixSuggestions {
  violations: Violation[]
  fixes: Fix[]
}

/** The planning engine where it does not hold up the requests of others. */
export interface Planner {
  plan(input: PlanInput, options?: PlanningOptions): Promise<PlanningOutcome>
  replan(input: ReplanInput, options?: PlanningOptions): Promise<ReplanResult>
  /** What is wrong with an itinerary. */
  verify(input: EditInput, options?: PlanningOptions): Promise<Violation[]>
  /** The same, and what would put it right. */
  suggestFixes(input: EditInput, options?: PlanningOptions): Promise<FixSuggestions>
  /** Starts what the first plan would otherwise wait for. */
  warmUp(): void
  close(): Promise<void>
}
