// What is kept of a turn while it waits for a person: what it has found and said. What it knows of the trip is read anew.
import {
  type BaseMessage,
  mapChatMessagesToStoredMessages,
  mapStoredMessagesToChatMessages,
  type StoredMessage,
} from '@langchain/core/messages'
import { z } from 'zod'
import { AppError } from '../../kernel/app-error.ts'
import type { Asking, Turn, TurnUpdate } from './state.ts'
import type { PausedTurn, ResumedTurn } from './turn.ts'

type Kept = Pick<
  Turn,
  'toolParts' | 'citations' | 'drafts' | 'memory' | 'tokens' | 'toolCalls' | 'rounds' | 'refusedCalls' | 'preface'
>

/** Written by this file alone. */
const stateSchema = z.object({
  messages: z.array(z.custom<StoredMessage>()),
  asking: z.custom<Asking>((value) => typeof value === 'object' && value !== null),
  answeredBy: z.string().nullable(),
  kept: z.custom<Kept>((value) => typeof value === 'object' && value !== null),
})

export function pauseTurn(turn: Turn, asking: Asking): PausedTurn {
  const { toolParts, citations, drafts, memory, tokens, toolCalls, rounds, refusedCalls, preface } = turn
  const state: z.infer<typeof stateSchema> = {
    messages: mapChatMessagesToStoredMessages(turn.messages.slice(turn.contextSize)),
    asking,
    answeredBy: turn.answeredBy,
    kept: { toolParts, citations, drafts, memory, tokens, toolCalls, rounds, refusedCalls, preface },
  }
  const options = asking.question.options.map(({ label, detail }, index) => ({ id: optionId(index), label, detail }))
  return { question: { text: asking.question.text, options }, state }
}

/** The state before the question, and the call with the arguments that were chosen. */
export function restoreTurn({ state, question, choice }: ResumedTurn): {
  update: TurnUpdate
  messages: BaseMessage[]
  asking: Asking
  args: Record<string, unknown>
} {
  const { messages, asking, answeredBy, kept } = stateSchema.parse(state)
  const option = asking.question.options.find((_, index) => optionId(index) === choice)
  if (!option) throw new AppError('INTERNAL', { cause: new Error('the chosen option is not among those of the call') })
  return {
    update: { ...kept, toolParts: [...kept.toolParts, question], answeredBy },
    messages: mapStoredMessagesToChatMessages(messages),
    asking,
    args: option.args,
  }
}

function optionId(index: number): string {
  return `o${index + 1}`
}
