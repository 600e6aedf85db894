// One try of one model: shapes the request, reads calls from text where need be, and records what it cost.
import type { BaseMessage } from '@langchain/core/messages'
import type { ModelFailureKind } from '#contract/model-failure.ts'
import { beginSpan } from '../../../observability/trace.ts'
import type { ModelCall, ModelLedger } from '../../model-ledger/model-ledger.ts'
import type { ModelEndpoint, ToolDefinition } from '../endpoint/model-endpoint.ts'
import { estimateTokens } from '../estimate-tokens.ts'
import { ModelFailure, modelFailureIn } from '../model-failure.ts'
import { estimateCost } from '../prices.ts'
import { hideProtocol } from '../text-protocol/hide-protocol.ts'
import { shapeMessages } from '../text-protocol/shape-messages.ts'
import { readTextCalls } from '../text-protocol/text-tools.ts'
import type { Piece, WireUsage } from '../wire/piece.ts'
import type { ModelHealth } from './model-health.ts'

export interface ModelSlot {
  endpoint: ModelEndpoint
  health: ModelHealth
  /** false once the model has said that it takes no tools: they are then described in the prompt. */
  takesTools: boolean
}

export interface AskContext {
  messages: readonly BaseMessage[]
  tools: readonly ToolDefinition[]
  userId: string | null
  runId: string | null
  signal: AbortSignal
}

interface AskDeps {
  ledger: ModelLedger
  onCall: (call: ModelCall) => void
}

/** Texts and calls, then one `finish`; the name of the model is the value of the generator. @throws ModelFailure */
export async function* askSlot(
  slot: ModelSlot,
  { messages, tools, signal, ...who }: AskContext,
  after: ModelFailureKind | null,
  { ledger, onCall }: AskDeps,
): AsyncGenerator<Piece, string> {
  const span = beginSpan(`model ${slot.endpoint.provider}`, { kind: 'client' })
  const started = performance.now()
  const since = () => Math.round(performance.now() - started)
  const shaped = shapeMessages(messages, { tools, asText: !slot.takesTools })
  let model = slot.endpoint.provider as string
  let usage: WireUsage | null = null
  let firstTokenMs: number | null = null
  let written = ''
  let outcome: ModelCall['outcome'] = 'aborted'
  let detail: string | null = null
  try {
    model = await slot.endpoint.resolveModel(signal)
    const request = { messages: shaped, tools: slot.takesTools ? [...tools] : [], signal, after }
    const pieces = slot.endpoint.answer(model, request)
    for await (const piece of tools.length > 0 ? withTextCalls(pieces, tools) : hideProtocol(pieces)) {
      // Some SDKs give zeros for a server that counts nothing.
      if (piece.type === 'usage' && piece.usage.input + piece.usage.output > 0) usage = piece.usage
      if (piece.type === 'text') written += piece.text
      if (piece.type === 'call' && tools.length > 0) written += JSON.stringify(piece.call)
      if (piece.type === 'text' || piece.type === 'call') firstTokenMs ??= since()
      yield piece
    }
    if (tools.length === 0 && written.trim() === '') throw new ModelFailure('empty', 'calls instead of a reply')
    outcome = 'ok'
    slot.health.succeed()
    return model
  } catch (error) {
    signal.throwIfAborted()
    const failure = modelFailureIn(error) ?? new ModelFailure('broken', messageOf(error), { cause: error })
    if (failure.kind === 'no-tools') slot.takesTools = false
    slot.health.fail(failure)
    outcome = failure.kind
    detail = failure.message
    throw failure
  } finally {
    const sent = [...shaped.map(({ text }) => text), slot.takesTools && tools.length > 0 ? JSON.stringify(tools) : '']
    const { input, output } = usage ?? estimateUsage(sent, outcome === 'ok' || written !== '' ? written : null)
    const cost = estimateCost(model, { input, output })
    const tokens = { inputTokens: input, outputTokens: output, costMicroUsd: cost }
    const purpose = tools.length > 0 ? ('tools' as const) : ('reply' as const)
    const call = {
      provider: slot.endpoint.provider,
      model,
      purpose,
      ...who,
      ...tokens,
      ms: since(),
      firstTokenMs,
      outcome,
      detail,
    }
    span?.set({
      'gen_ai.request.model': model,
      'gen_ai.usage.input_tokens': input,
      'gen_ai.usage.output_tokens': output,
    })
    if (outcome !== 'ok') span?.fail(outcome)
    span?.end()
    onCall(call)
    await ledger.record(call)
  }
}

/** A tool round is read as a whole: nothing of it is shown, and its text may hold calls. */
async function* withTextCalls(pieces: AsyncIterable<Piece>, tools: readonly ToolDefinition[]): AsyncGenerator<Piece> {
  let text = ''
  let hasCalls = false
  for await (const piece of pieces) {
    if (piece.type === 'text') text += piece.text
    else if (piece.type === 'finish') {
      const calls = hasCalls ? [] : readTextCalls(text, new Set(tools.map((tool) => tool.function.name)))
      for (const call of calls) yield { type: 'call', call }
      if (!hasCalls && calls.length === 0 && text !== '') yield { type: 'text', text }
      yield piece
    } else {
      if (piece.type === 'call') hasCalls = true
      yield piece
    }
  }
}

/** For servers that count nothing. A request that failed before the first token costs nothing. */
function estimateUsage(sent: readonly string[], written: string | null): WireUsage {
  if (written === null) return { input: 0, output: 0 }
  return { input: estimateTokens(sent.join('\n')), output: estimateTokens(written) }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown'
}
