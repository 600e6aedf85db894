// State of a running turn. LangGraph merges the updates of the nodes with these reducers.
import type { BaseMessage } from '@langchain/core/messages'
import type { ToolCall } from '@langchain/core/messages/tool'
import { Annotation, messagesStateReducer } from '@langchain/langgraph'
import type { Citation } from '#contract/agent-card.ts'
import type { MessagePart } from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { StageName } from '#contract/stage.ts'
import type { CheckNotes } from '../../providers/chat-model/turn-notes.ts'
import type { ProposalDraft } from '../tools/proposal-draft.ts'
import type { ToolQuestion } from '../tools/tool.ts'
import { emptyMemory, mergeMemory, type TurnMemory } from '../tools/turn-memory.ts'
import type { TurnInput } from './turn.ts'

export interface TokenCount {
  input: number
  output: number
}

export interface TurnProposal {
  title: string
  changes: ProposedChange[]
}

/** A tool call that waits for a choice. */
export interface Asking {
  call: ToolCall
  question: ToolQuestion
}

const list = <T>() => Annotation<T[]>({ reducer: (before, added) => [...before, ...added], default: () => [] })

export const TurnState = Annotation.Root({
  input: Annotation<TurnInput>(),
  /** Of the reply. */
  locale: Annotation<Locale>(),
  /** `YYYY-MM-DD` at the destination. */
  today: Annotation<string>(),
  /** Milliseconds since 1970. */
  startedAt: Annotation<number>(),
  /** The stage the request belongs to, where that is not the stage of the turn. */
  elsewhere: Annotation<StageName | null>({ reducer: (_, next) => next, default: () => null }),
  messages: Annotation<BaseMessage[]>({ reducer: messagesStateReducer, default: () => [] }),
  /** How many messages the turn began with: those after them are its own. */
  contextSize: Annotation<number>({ reducer: (_, next) => next, default: () => 0 }),
  asking: Annotation<Asking | null>({ reducer: (_, next) => next, default: () => null }),
  rounds: Annotation<number>({ reducer: (before, added) => before + added, default: () => 0 }),
  memory: Annotation<TurnMemory, Partial<TurnMemory>>({ reducer: mergeMemory, default: () => emptyMemory }),
  toolParts: list<MessagePart>(),
  toolCalls: Annotation<number>({ reducer: (before, added) => before + added, default: () => 0 }),
  citations: list<Citation>(),
  /** As the tools made them; the check combines them. */
  drafts: list<ProposalDraft>(),
  proposal: Annotation<TurnProposal | null>({ reducer: (_, next) => next, default: () => null }),
  /** Calls with invalid arguments; a model gets one chance to repair them. */
  refusedCalls: Annotation<number>({ reducer: (before, added) => before + added, default: () => 0 }),
  notes: Annotation<CheckNotes | null>({ reducer: (_, next) => next, default: () => null }),
  tokens: Annotation<TokenCount, TokenCount>({
    reducer: (before, added) => ({ input: before.input + added.input, output: before.output + added.output }),
    default: () => ({ input: 0, output: 0 }),
  }),
  /** The model of the last answer, where several may answer. */
  answeredBy: Annotation<string | null>({ reducer: (before, next) => next ?? before, default: () => null }),
  /** Shown before the tools of a long step; the reply begins with it. */
  preface: Annotation<string>({ reducer: (before, next) => before || next, default: () => '' }),
  needsReview: Annotation<boolean>({ reducer: (_, next) => next, default: () => false }),
  text: Annotation<string>({ reducer: (_, next) => next, default: () => '' }),
  suggestions: Annotation<string[]>({ reducer: (_, next) => next, default: () => [] }),
})

export type Turn = typeof TurnState.State
export type TurnUpdate = typeof TurnState.Update
