// The chat model of a configuration: several models in order. A failure is retried where that may help, then the next model answers,
// as long as no text has been shown.
import { setTimeout } from 'node:timers/promises'
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager'
import { BaseChatModel, type BindToolsInput } from '@langchain/core/language_models/chat_models'
import { AIMessage, AIMessageChunk, type BaseMessage } from '@langchain/core/messages'
import type { ChatGenerationChunk, ChatResult } from '@langchain/core/outputs'
import { concat } from '@langchain/core/utils/stream'
import type { ModelCall, ModelLedger } from '../../model-ledger/model-ledger.ts'
import { type ChatCallOptions, type ChatModel, overBudgetKey } from '../chat-model.ts'
import type { ToolDefinition } from '../endpoint/model-endpoint.ts'
import { ModelFailure, modelFailureIn, remedies } from '../model-failure.ts'
import { isObject, textIn } from '../wire/json.ts'
import { named, textChunks, wholeRound } from './answer-chunks.ts'
import { type AskContext, askSlot, type ModelSlot } from './ask-slot.ts'
import { createRestartableStream, type RestartableStream } from './restartable-stream.ts'

export interface OrderedModelDeps {
  slots: readonly ModelSlot[]
  /** Answers when no other model can; null where the configuration leaves it out. */
  lastResort: ChatModel | null
  ledger: ModelLedger
  /** What keeps this user from the models now; null where nothing does. */
  limitOf: (userId: string | null) => Promise<'rate-limited' | 'over-budget' | null>
  onCall: (call: ModelCall) => void
  /** Milliseconds of the first wait between tries. */
  backoffMs?: number
}

/** A longer wait than this is better spent with the next model. */
const maxWaitMs = 2000

class OrderedChatModel extends BaseChatModel<ChatCallOptions> {
  readonly #deps: OrderedModelDeps

  constructor(deps: OrderedModelDeps) {
    super({})
    this.#deps = deps
  }

  override _llmType(): string {
    return 'ordered'
  }

  override bindTools(tools: BindToolsInput[], options: Partial<ChatCallOptions> = {}) {
    return this.withConfig({ ...options, tools })
  }

  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let whole: AIMessageChunk | null = null
    for await (const { message } of this._streamResponseChunks(messages, options, run)) {
      if (AIMessageChunk.isInstance(message)) whole = whole ? concat(whole, message) : message
    }
    const { text = '', tool_calls, usage_metadata, response_metadata } = whole ?? {}
    const message = new AIMessage({ content: text, tool_calls, usage_metadata, response_metadata })
    return { generations: [{ text, message }] }
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const signal = options.signal ?? new AbortController().signal
    const tools = (options.tools ?? []).flatMap(toDefinition)
    const { userId = null, turnRunId: runId = null } = options
    for await (const chunk of this.#answer({ messages, tools, userId, runId, signal }, options)) {
      signal.throwIfAborted()
      yield chunk
      await run?.handleLLMNewToken(chunk.text, undefined, undefined, undefined, undefined, { chunk })
    }
  }

  async *#answer(context: AskContext, options: this['ParsedCallOptions']): AsyncGenerator<ChatGenerationChunk> {
    const { slots, lastResort, limitOf } = this.#deps
    const limit = await limitOf(context.userId)
    let last = new ModelFailure(limit ?? 'rate-limited', limit ? 'a limit of the user' : 'every model is paused')
    const ready = slots.filter(({ health }) => !health.isPaused())
    // Without a last resort a paused model is better than none.
    const asked = limit ? [] : ready.length > 0 || lastResort ? ready : slots
    const stream = createRestartableStream(options.isShown)
    for (const slot of asked) {
      try {
        yield* this.#tries(slot, context, stream)
        return
      } catch (error) {
        context.signal.throwIfAborted()
        last = modelFailureIn(error) ?? new ModelFailure('broken', 'unexpected', { cause: error })
        if (stream.isShown()) throw last
      }
    }
    if (!lastResort) throw last
    const chunks = lastResort.model._streamResponseChunks([...context.messages], options)
    yield* stream.attempt(named(chunks, lastResort.name, limit === 'over-budget' ? { [overBudgetKey]: true } : {}))
  }

  /** The answer of one model, after as many tries as its failures deserve. Tool rounds come as one chunk. */
  async *#tries(slot: ModelSlot, context: AskContext, stream: RestartableStream): AsyncGenerator<ChatGenerationChunk> {
    const isRound = context.tools.length > 0
    let after: ModelFailure | null = null
    for (let tried = 0; ; tried++) {
      try {
        const pieces = askSlot(slot, context, after?.kind ?? null, this.#deps)
        yield* stream.attempt(isRound ? wholeRound(pieces, context) : textChunks(pieces))
        return
      } catch (error) {
        const failure = modelFailureIn(error)
        if (!failure || stream.isShown() || tried >= remedies[failure.kind].retries) throw error
        const wait = failure.retryAfterMs ?? this.#backoff(tried)
        if (wait > maxWaitMs) throw error
        await setTimeout(wait, undefined, { signal: context.signal })
        after = failure
      }
    }
  }

  /** Exponential, from half to the whole of it, so that callers do not come back together. */
  #backoff(tried: number): number {
    return (this.#deps.backoffMs ?? 300) * 2 ** tried * (0.5 + Math.random() / 2)
  }
}

export function createOrderedChatModel(deps: OrderedModelDeps): ChatModel {
  const names = [
    ...deps.slots.map(({ endpoint }) => endpoint.provider),
    ...(deps.lastResort ? [deps.lastResort.name] : []),
  ]
  return { name: names.join(', '), model: new OrderedChatModel(deps) }
}

/** Tools are bound as OpenAI describes them. Some servers refuse a schema that names its dialect. */
function toDefinition(tool: BindToolsInput): ToolDefinition[] {
  if (!('function' in tool) || !isObject(tool.function)) return []
  const { name, description, parameters } = tool.function
  if (!textIn(name) || !isObject(parameters)) return []
  const { $schema: _, ...schema } = parameters
  return [
    { type: 'function', function: { name: String(name), description: String(description ?? ''), parameters: schema } },
  ]
}
