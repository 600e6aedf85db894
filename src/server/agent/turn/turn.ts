// The seam between a run (who may, what is stored, who follows) and a turn (what the agent does with one message).

import type { Citation } from '#contract/agent-card.ts'
import type { RunSignal, Usage } from '#contract/agent-event.ts'
import type { MessagePart } from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { StageName } from '#contract/stage.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { Actor } from '../../kernel/actor.ts'

/** One earlier message of the conversation, as words. */
export interface PastMessage {
  role: 'user' | 'agent'
  text: string
}

export interface TurnInput {
  runId: string
  actor: Actor
  /** As it stood when the run began; tools read it afresh through the services. */
  trip: TripDetail
  stage: StageName
  locale: Locale
  text: string
  /** Oldest first, without `text`. */
  history: PastMessage[]
  /** Why earlier proposals of this conversation were turned down, newest last. */
  rejections: { title: string; reason: string }[]
}

/** What a turn leaves behind; the run stores it in one transaction. */
export interface TurnResult {
  parts: MessagePart[]
  citations: Citation[]
  suggestions: string[]
  /** At most one per turn. */
  proposal: { title: string; changes: ProposedChange[] } | null
  usage: Usage
  /** The model gave no usable answer: what is shown instead says so, and a person should look at it. */
  needsReview: boolean
}

/** Signals a turn may send; start, save and end belong to the run. */
export type TurnSignal = Extract<
  RunSignal,
  {
    type:
      | 'status'
      | 'text.delta'
      | 'tool.started'
      | 'tool.finished'
      | 'card'
      | 'citation'
      | 'stage.suggested'
      | 'suggestions'
  }
>

/**
 * Runs one turn. Emits as it goes, in order. Once `signal` aborts it stops the model and its tools and rejects with an
 * AbortError (what had been said is known from the deltas). Throws AppError MODEL_UNAVAILABLE and the like; writes nothing to the trip.
 */
export interface TurnRunner {
  run(input: TurnInput, emit: (signal: TurnSignal) => void, signal: AbortSignal): Promise<TurnResult>
}
