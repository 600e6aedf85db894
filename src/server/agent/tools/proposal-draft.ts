// Changes a tool would like to see, with what is needed to check them. Nothing is written by making one.
import type { Candidates } from '#contract/planning/candidates.ts'
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import type { ProposedChange } from '#contract/proposal.ts'

export interface ProposalDraft {
  title: string
  changes: ProposedChange[]
  /** The days as they would be; null where there is nothing to check (tasks, removals). */
  check: {
    request: PlanningRequest
    candidates: Candidates
    itinerary: Itinerary
    /** A whole plan has to keep every rule; single changes only those about their own items. */
    whole: boolean
    /** The change that each item of the itinerary comes from. */
    changeOf: Readonly<Record<string, string>>
  } | null
}
