// Changes that a tool proposes, with what is needed to check them. A draft writes nothing.
import type { Candidates } from '#contract/planning/candidates.ts'
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import type { ProposedChange } from '#contract/proposal.ts'

export interface ProposalDraft {
  title: string
  changes: ProposedChange[]
  /** It goes on from the changes of items that wait for a decision, and has them in it. */
  includesOpenItems?: true
  /** The days after the changes; null where there is nothing to check (tasks, removals). */
  check: {
    request: PlanningRequest
    candidates: Candidates
    itinerary: Itinerary
    /** A whole plan has to keep every rule; single changes only the rules about their own items. */
    whole: boolean
    /** Id of the change by id of the item of the itinerary. */
    changeOf: Readonly<Record<string, string>>
  } | null
}
