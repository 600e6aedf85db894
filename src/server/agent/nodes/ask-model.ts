import type { AIMessageChunk } from '@langchain/core/messages'
import { AppError } from '../../kernel/app-error.ts'
import { answeredByKey } from '../../providers/chat-model/chat-model.ts'
import { modelFailureIn } from '../../providers/chat-model/model-failure.ts'
import type { TokenCount, Turn } from '../turn/state.ts'

/** @throws AppError MODEL_BUDGET_USED where the tokens of the day are used up; MODEL_UNAVAILABLE for every other failure of the model; the reason of the signal once it is aborted. */
export async function askModel<Answer>(ask: () => Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
  try {
    return await ask()
  } catch (cause) {
    signal?.throwIfAborted()
    const isOverBudget = modelFailureIn(cause)?.kind === 'over-budget'
    throw new AppError(isOverBudget ? 'MODEL_BUDGET_USED' : 'MODEL_UNAVAILABLE', { cause })
  }
}

export function tokensOf(answer: AIMessageChunk): TokenCount {
  return { input: answer.usage_metadata?.input_tokens ?? 0, output: answer.usage_metadata?.output_tokens ?? 0 }
}

/** Whose call it is, for budgets and the timeline of the run. */
export function callerOf({ input }: Turn) {
  return { userId: input.actor.userId, turnRunId: input.runId }
}

/** null for models that answer alone. */
export function answeredBy({ response_metadata }: AIMessageChunk): string | null {
  const name: unknown = response_metadata[answeredByKey]
  return typeof name === 'string' ? name : null
}
