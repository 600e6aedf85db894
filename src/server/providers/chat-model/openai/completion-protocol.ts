// The chat completions protocol as OpenAI documents it, and as others speak it.
import { ModelFailure } from '../model-failure.ts'
import { failureInBody } from '../wire/failure-of-response.ts'
import { countIn, isObject, type JsonObject, textIn } from '../wire/json.ts'
import type { WireProtocol } from '../wire/model-fetch.ts'
import type { FinishReason, Piece } from '../wire/piece.ts'
import type { WireEvent } from '../wire/read-events.ts'
import { createToolCallAssembly, type ToolCallAssembly } from '../wire/tool-call-assembly.ts'

/** What a server has been found not to take. */
export interface Dialect {
  /** false: one JSON answer instead of a stream. */
  streams: boolean
  /** `stream_options`, `parallel_tool_calls` and the like. */
  takesExtras: boolean
}

export function completionProtocol(dialect: Dialect): WireProtocol {
  return {
    contentType: 'text/event-stream',
    shapeRequest: (body) => shapeRequest(body, dialect),
    read: readCompletion,
    write: writeChunks,
  }
}

function shapeRequest({ stream_options, ...body }: JsonObject, { streams, takesExtras }: Dialect): JsonObject {
  const messages = Array.isArray(body.messages) ? body.messages.map(shapeMessage) : []
  return { ...body, messages, stream: streams, ...(streams && takesExtras && stream_options ? { stream_options } : {}) }
}

/** Every server takes `system`, few take `developer`; some refuse a message without text. */
function shapeMessage(message: unknown): unknown {
  if (!isObject(message)) return message
  const role = message.role === 'developer' ? 'system' : message.role
  return { ...message, role, content: message.content ?? '' }
}

async function* readCompletion(events: AsyncIterable<WireEvent>): AsyncGenerator<Piece> {
  const assembly = createToolCallAssembly()
  let isFinished = false
  let strayText = ''
  for await (const event of events) {
    if (event.type === 'alive') yield event
    if (event.type === 'text') strayText ||= event.text
    if (event.type === 'done') {
      if (!isFinished) yield* callsOf(assembly)
      yield { type: 'done' }
      return
    }
    if (event.type !== 'json' || !isForUs(event)) continue
    const failure = failureInBody(event.value)
    if (failure) throw failure
    if (!isObject(event.value)) continue
    yield* usageOf(event.value)
    const choice = firstChoice(event.value)
    if (!choice) continue
    yield* readDelta(choice.delta ?? choice.message, assembly)
    const reason = textIn(choice.finish_reason) ?? (isObject(choice.message) ? 'stop' : null)
    if (!reason || isFinished) continue
    isFinished = true
    yield* callsOf(assembly, reason)
    yield { type: 'finish', reason: finishReasonOf(reason) }
  }
  if (strayText !== '' && !strayText.startsWith('{') && !isFinished)
    throw new ModelFailure('broken', strayText.slice(0, 200))
}

function firstChoice({ choices }: JsonObject): JsonObject | null {
  const first: unknown = Array.isArray(choices) ? choices[0] : null
  return isObject(first) ? first : null
}

function* readDelta(delta: unknown, assembly: ToolCallAssembly): Generator<Piece> {
  if (!isObject(delta)) return
  yield* textOf(delta.content ?? delta.refusal)
  if (Array.isArray(delta.tool_calls)) for (const fragment of delta.tool_calls) assembly.add(fragment)
  if (isObject(delta.function_call)) assembly.add(delta.function_call)
  yield { type: 'alive' }
}

/** @throws ModelFailure `bad-call` when one of the calls cannot be read */
function* callsOf(assembly: ToolCallAssembly, reason = 'stop'): Generator<Piece> {
  const { calls, damaged } = assembly.finish()
  if (damaged.length > 0) {
    const names = damaged.join(', ').slice(0, 100)
    throw new ModelFailure(reason === 'length' ? 'length' : 'bad-call', `arguments of ${names}`)
  }
  for (const call of calls) yield { type: 'call', call }
}

/** Named events are for other clients, unless they hold a chunk or an error. */
function isForUs({ name, value }: Extract<WireEvent, { type: 'json' }>): boolean {
  if (name === '' || name === 'message' || name === 'error') return true
  return isObject(value) && (Array.isArray(value.choices) || value.error !== undefined)
}

function* usageOf({ usage }: JsonObject): Generator<Piece> {
  if (!isObject(usage)) return
  const input = countIn(usage.prompt_tokens)
  const output = countIn(usage.completion_tokens)
  if (input !== null && output !== null) yield { type: 'usage', usage: { input, output } }
}

/** A text, or a list of parts of which only texts are for people. */
function* textOf(content: unknown): Generator<Piece> {
  if (typeof content === 'string' && content !== '') yield { type: 'text', text: content }
  if (!Array.isArray(content)) return
  for (const part of content) {
    if (isObject(part) && part.type === 'text' && typeof part.text === 'string') yield { type: 'text', text: part.text }
  }
}

function finishReasonOf(reason: string): FinishReason {
  if (reason === 'length' || reason === 'max_tokens') return 'length'
  return /filter|sensitive/.test(reason) ? 'filtered' : 'stop'
}

async function* writeChunks(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
  let index = 0
  for await (const piece of pieces) {
    if (piece.type === 'text') yield chunk({ delta: { content: piece.text } })
    if (piece.type === 'call') {
      const { id, name, args } = piece.call
      const tool_call = { index, id: id ?? '', type: 'function', function: { name, arguments: JSON.stringify(args) } }
      index += 1
      yield chunk({ delta: { tool_calls: [tool_call] } })
    }
    if (piece.type === 'finish') yield chunk({ delta: {}, finish_reason: finishWords[piece.reason] })
    if (piece.type === 'usage') {
      const { input, output } = piece.usage
      const usage = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output }
      yield `data: ${JSON.stringify({ ...envelope, choices: [], usage })}\n\n`
    }
    if (piece.type === 'done') yield 'data: [DONE]\n\n'
  }
}

const envelope = { id: '', object: 'chat.completion.chunk', created: 0, model: '' }
const finishWords: Record<FinishReason, string> = { stop: 'stop', length: 'length', filtered: 'content_filter' }

function chunk(choice: { delta: Record<string, unknown>; finish_reason?: string }): string {
  const choices = [{ index: 0, finish_reason: null, ...choice, delta: { role: 'assistant', ...choice.delta } }]
  return `data: ${JSON.stringify({ ...envelope, choices })}\n\n`
}
