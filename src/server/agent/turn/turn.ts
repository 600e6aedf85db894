// The interface between a run (access, storage, subscribers) and a turn (what the agent does with one message).
import type { Citation } from '#contract/agent-card.ts'
import type { RunSignal, Usage } from '#contract/agent-event.ts'
import type { MessagePart, TurnCommand } from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { StageName } from '#contract/stage.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { PastMessage } from '../editing/past-message.ts'

export interface TurnInput {
  runId: string
  actor: Actor
  /** As of the start of the run; tools read the current state through services. */
  trip: TripDetail
  stage: StageName
  locale: Locale
  text: string
  /** Of the sender, blurred to about 100 m. */
  position?: GeoPoint
  /** Carried out whether or not the model understands the text. */
  command?: TurnCommand
  /** Oldest first, without `text`. */
  history: PastMessage[]
  /** Rejected proposals of this conversation with their reasons, newest last. */
  rejections: { title: string; reason: string }[]
  /** What is known of the wish: the value of each field, with how it came to be. */
  brief: Partial<TripBrief>
  /** Proposals of the trip that wait for a decision, newest last. */
  openProposals: { title: string; changes: string[] }[]
  /** Of the proposal of this conversation that waits for a decision; the next one takes its place. */
  openChanges: readonly ProposedChange[]
  /** Of the questions that `text` leads to, where the next messages answered them in words: oldest first. */
  typedAnswers?: readonly TypedAnswer[]
  /** Goes on after a question instead of beginning anew. */
  resumed?: ResumedTurn
}

/** The option that was meant. */
export interface TypedAnswer {
  question: string
  label: string
  detail: string
}

/** What the turn asks before it goes on. */
interface TurnQuestion {
  text: string
  options: { id: string; label: string; detail: string }[]
}

/** A turn that waits for a choice. */
export interface PausedTurn {
  question: TurnQuestion
  /** JSON with all that the turn needs to go on, in another process, too. */
  state: Record<string, unknown>
}

/** How it goes on: `question` is the part of the message that holds what was asked and chosen. */
export interface ResumedTurn {
  state: Record<string, unknown>
  question: Extract<MessagePart, { type: 'question' }>
  choice: string
}

/** The result of a turn; the run stores it in one transaction. */
export interface TurnResult {
  parts: MessagePart[]
  citations: Citation[]
  suggestions: string[]
  /** At most one per turn. */
  proposal: { title: string; changes: ProposedChange[] } | null
  usage: Usage
  /** The model gave no usable answer: a safe reply is shown and the turn is flagged for review. */
  needsReview: boolean
}

/** Signals that a turn emits; the run itself emits start, save and end. */
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
 * AbortError (the deltas hold the text so far). Throws AppError MODEL_UNAVAILABLE and the like; writes nothing to the trip.
 */
export interface TurnRunner {
  run(input: TurnInput, emit: (signal: TurnSignal) => void, signal: AbortSignal): Promise<TurnResult | PausedTurn>
}
