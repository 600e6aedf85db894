// What the tools of a turn have found so far. Later tools may only build on this.
import type { Provenance } from '#contract/itinerary.ts'
import type { Intent, Plan } from '#contract/planning/outcome.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { RememberedWish } from '#contract/trip-brief.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

/** The last planning of the turn, so that a proposal can be made from it and checked against it. */
export interface PlanningResult extends PlanningContext {
  plans: Plan[]
  /** What is remembered of the traveler and was planned from; absent = nothing. */
  remembered?: readonly RememberedWish[]
}

export interface TurnMemory {
  /** By id. */
  places: Readonly<Record<string, { place: FoundPlace; source: Provenance }>>
  planning: PlanningResult | null
  /** The plan to propose where the message names none. */
  preferred: Intent
}

export const emptyMemory: TurnMemory = { places: {}, planning: null, preferred: 'balanced' }

export function mergeMemory(before: TurnMemory, added: Partial<TurnMemory>): TurnMemory {
  return {
    places: { ...before.places, ...added.places },
    planning: added.planning ?? before.planning,
    preferred: added.preferred ?? before.preferred,
  }
}
