// Ollama's own chat protocol: a JSON object a line, whole tool calls, arguments as objects.
import { ModelFailure } from '../model-failure.ts'
import { failureInBody } from '../wire/failure-of-response.ts'
import { countIn, isObject, type JsonObject } from '../wire/json.ts'
import type { WireProtocol } from '../wire/model-fetch.ts'
import type { FinishReason, Piece, WireCall } from '../wire/piece.ts'
import type { WireEvent } from '../wire/read-events.ts'
import { createToolCallAssembly } from '../wire/tool-call-assembly.ts'

export const chatProtocol: WireProtocol = {
  contentType: 'application/x-ndjson',
  shapeRequest: (body) => body,
  read: readChat,
  write: writeLines,
}

async function* readChat(events: AsyncIterable<WireEvent>): AsyncGenerator<Piece> {
  let strayText = ''
  for await (const event of events) {
    if (event.type === 'alive') yield event
    if (event.type === 'text') strayText ||= event.text
    if (event.type !== 'json') continue
    const failure = failureInBody(event.value)
    if (failure) throw failure
    if (!isObject(event.value)) continue
    const { value } = event
    yield* readMessage(value.message)
    if (value.done !== true) continue
    yield* usageOf(value)
    // The answer to a request that unloads the model is none to a message.
    if (value.done_reason !== 'unload') yield { type: 'finish', reason: finishReasonOf(value.done_reason) }
    yield { type: 'done' }
    return
  }
  if (strayText !== '' && !strayText.startsWith('{')) throw new ModelFailure('broken', strayText.slice(0, 200))
}

function* readMessage(message: unknown): Generator<Piece> {
  if (!isObject(message)) return
  if (typeof message.content === 'string' && message.content !== '') yield { type: 'text', text: message.content }
  if (typeof message.thinking === 'string') yield { type: 'alive' }
  if (Array.isArray(message.tool_calls))
    for (const sent of message.tool_calls) yield { type: 'call', call: readCall(sent) }
}

/** Each line holds whole calls: nothing is merged. */
function readCall(sent: unknown): WireCall {
  const assembly = createToolCallAssembly()
  assembly.add(sent)
  const { calls, damaged } = assembly.finish()
  const [call] = calls
  if (!call) throw new ModelFailure('bad-call', `arguments of ${damaged[0] ?? 'a call without a name'}`)
  return call
}

function* usageOf({ prompt_eval_count, eval_count }: JsonObject): Generator<Piece> {
  const input = countIn(prompt_eval_count)
  const output = countIn(eval_count)
  if (input !== null || output !== null) yield { type: 'usage', usage: { input: input ?? 0, output: output ?? 0 } }
}

function finishReasonOf(reason: unknown): FinishReason {
  return reason === 'length' ? 'length' : 'stop'
}

async function* writeLines(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
  let usage = {}
  let reason = 'stop'
  for await (const piece of pieces) {
    if (piece.type === 'text') yield line({ message: { role: 'assistant', content: piece.text }, done: false })
    if (piece.type === 'call') {
      const { name, args } = piece.call
      const tool_calls = [{ function: { name, arguments: args } }]
      yield line({ message: { role: 'assistant', content: '', tool_calls }, done: false })
    }
    if (piece.type === 'usage') usage = { prompt_eval_count: piece.usage.input, eval_count: piece.usage.output }
    if (piece.type === 'finish') reason = piece.reason
  }
  yield line({ message: { role: 'assistant', content: '' }, done: true, done_reason: reason, ...usage })
}

function line(value: Record<string, unknown>): string {
  return `${JSON.stringify({ model: '', created_at: '', ...value })}\n`
}
