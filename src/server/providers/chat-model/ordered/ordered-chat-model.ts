// The chat model of a configuration: several models in order. A failure is retried where that may help, then the next model answers,
// as long as no text has been shown.
import { setTimeout } from 'node:timers/promises'
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager'
import { BaseChatModel, type BindToolsInput } from '@langchain/core/language_models/chat_models'
import { AIMessage, AIMessageChunk, type BaseMessage } from '@langchain/core/messages'
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs'
import { concat } from '@langchain/core/utils/stream'
import type { ModelCall, ModelLedger } from '../../model-ledger/model-ledger.ts'
import { answeredByKey, type ChatCallOptions, type ChatModel } from '../chat-model.ts'
import type { ToolDefinition } from '../endpoint/model-endpoint.ts'
import { ModelFailure, modelFailureIn, remedies } from '../model-failure.ts'
import { isObject, textIn } from '../wire/json.ts'
import type { FinishReason, Piece, WireCall, WireUsage } from '../wire/piece.ts'
import { toGraphCalls } from './answer-calls.ts'
import { type AskContext, askSlot, type ModelSlot } from './ask-slot.ts'

export interface OrderedModelDeps {
  slots: readonly ModelSlot[]
  /** Answers when no other model can; null where the configuration leaves it out. */
  lastResort: ChatModel | null
  ledger: ModelLedger
  /** Whether this user may use the models now: within rate and budget. */
  mayUse: (userId: string | null) => Promise<boolean>
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
    const { slots, lastResort, mayUse } = this.#deps
    const messages = [...context.messages]
    const allowed = slots.length > 0 && (await mayUse(context.userId))
    let last = new ModelFailure('rate-limited', allowed ? 'every model is paused' : 'over the rate or the budget')
    const ready = slots.filter(({ health }) => !health.isPaused())
    // Without a last resort a paused model is better than none.
    const asked = allowed ? (ready.length > 0 || lastResort ? ready : slots) : []
    for (const slot of asked) {
      let isShown = false
      try {
        for await (const chunk of this.#tries(slot, context)) {
          if (chunk.text !== '') isShown = true
          yield chunk
        }
        return
      } catch (error) {
        context.signal.throwIfAborted()
        last = modelFailureIn(error) ?? new ModelFailure('broken', 'unexpected', { cause: error })
        if (isShown) throw last
      }
    }
    if (!lastResort) throw last
    let isNamed = false
    for await (const chunk of lastResort.model._streamResponseChunks(messages, options)) {
      // Chunks are merged by appending texts, those of the metadata too.
      yield isNamed ? chunk : named(chunk, lastResort.name)
      isNamed = true
    }
  }

  /** The answer of one model, after as many tries as its failures deserve. Tool rounds come as one chunk. */
  async *#tries(slot: ModelSlot, context: AskContext): AsyncGenerator<ChatGenerationChunk> {
    const isRound = context.tools.length > 0
    let after: ModelFailure | null = null
    for (let tried = 0; ; tried++) {
      let isShown = false
      try {
        const pieces = askSlot(slot, context, after?.kind ?? null, this.#deps)
        for await (const chunk of isRound ? wholeRound(pieces, context) : textChunks(pieces)) {
          isShown = true
          yield chunk
        }
        return
      } catch (error) {
        const failure = modelFailureIn(error)
        if (!failure || isShown || tried >= remedies[failure.kind].retries) throw error
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

async function* wholeRound(
  pieces: AsyncGenerator<Piece, string>,
  { tools, messages }: AskContext,
): AsyncGenerator<ChatGenerationChunk> {
  const calls: WireCall[] = []
  let content = ''
  let usage: WireUsage | null = null
  let reason: FinishReason = 'stop'
  let next = await pieces.next()
  for (; !next.done; next = await pieces.next()) {
    if (next.value.type === 'text') content += next.value.text
    if (next.value.type === 'call') calls.push(next.value.call)
    if (next.value.type === 'usage') usage = next.value.usage
    if (next.value.type === 'finish') reason = next.value.reason
  }
  const names = new Set(tools.map((tool) => tool.function.name))
  const tool_call_chunks = toGraphCalls(calls, names, messages).map(({ id, name, args }, index) => ({
    id,
    name,
    args: JSON.stringify(args),
    index,
    type: 'tool_call_chunk' as const,
  }))
  yield toChunk({ content, tool_call_chunks, ...metadata(usage, reason, next.value) })
}

/** Blanks before the first word are held back: they show nothing, and the model may still fail. */
async function* textChunks(pieces: AsyncGenerator<Piece, string>): AsyncGenerator<ChatGenerationChunk> {
  let held: string | null = ''
  let usage: WireUsage | null = null
  let reason: FinishReason = 'stop'
  let next = await pieces.next()
  for (; !next.done; next = await pieces.next()) {
    if (next.value.type === 'usage') usage = next.value.usage
    if (next.value.type === 'finish') reason = next.value.reason
    if (next.value.type !== 'text') continue
    const content: string = (held ?? '') + next.value.text
    held = held === null || content.trim() !== '' ? null : content
    if (held === null) yield toChunk({ content })
  }
  yield toChunk({ content: '', ...metadata(usage, reason, next.value) })
}

function metadata(usage: WireUsage | null, reason: FinishReason, model: string) {
  return {
    response_metadata: { [answeredByKey]: model, finish_reason: reason },
    ...(usage && {
      usage_metadata: {
        input_tokens: usage.input,
        output_tokens: usage.output,
        total_tokens: usage.input + usage.output,
      },
    }),
  }
}

function toChunk(fields: ConstructorParameters<typeof AIMessageChunk>[0] & { content: string }): ChatGenerationChunk {
  return new ChatGenerationChunk({ text: fields.content, message: new AIMessageChunk(fields) })
}

function named(chunk: ChatGenerationChunk, model: string): ChatGenerationChunk {
  chunk.message.response_metadata = { ...chunk.message.response_metadata, [answeredByKey]: model }
  return chunk
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
