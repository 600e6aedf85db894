// One model behind one address.
import type { BaseMessage } from '@langchain/core/messages'
import type { ModelFailureKind } from '#contract/model-failure.ts'
import type { Piece } from '../wire/piece.ts'

/** As a JSON Schema describes it. */
export interface ToolDefinition {
  type: 'function'
  function: { name: string; description: string; parameters: Record<string, unknown> }
}

export interface AnswerRequest {
  messages: BaseMessage[]
  tools: ToolDefinition[]
  signal: AbortSignal
  /** How the try before this one failed. */
  after: ModelFailureKind | null
}

export interface ModelEndpoint {
  readonly provider: 'openai' | 'ollama'
  /** The name of the model; asks the server where none is configured. @throws ModelFailure */
  resolveModel(signal: AbortSignal): Promise<string>
  /** @throws ModelFailure, or the reason of the signal */
  answer(model: string, request: AnswerRequest): AsyncGenerator<Piece>
}
