// A turn with a real chat model behind a local server, and the rules behind that.
import type { AIMessageChunk } from '@langchain/core/messages'
import { concat } from '@langchain/core/utils/stream'
import { getTrip } from '../server/agent/tools/get-trip.ts'
import type { TurnSignal } from '../server/agent/turn/turn.ts'
import { parseEnv } from '../server/env.ts'
import { isAppError } from '../server/kernel/app-error.ts'
import { createMetrics } from '../server/observability/metrics.ts'
import { answeredByKey } from '../server/providers/chat-model/chat-model.ts'
import { createRulesChatModel } from '../server/providers/chat-model/rules/rules-chat-model.ts'
import { type ChosenModels, chooseChatModel } from '../server/providers/choose-chat-model.ts'
import type { ModelCall, ModelLedger } from '../server/providers/model-ledger/model-ledger.ts'
import { chengduTrip, runTurn } from './agent-turn.ts'
import type { Phase } from './openai-wire.ts'
import { unlimited } from './stand-ins.ts'

const metrics = createMetrics()

type Turn = Parameters<typeof runTurn>[0]

export interface ModelTurn {
  /** Who wrote the reply; `failed` where the turn ended with an error. */
  by: 'model' | 'rules' | 'failed'
  code: string | null
  /** As the stream showed it. */
  text: string
  tools: string[]
  needsReview: boolean
  signals: TurnSignal[]
  calls: ModelCall[]
}

export interface OpenedModel extends ChosenModels {
  calls: ModelCall[]
}

/** Deadlines that no local server misses, and waits between tries that are over at once. */
export function openModel(variables: Record<string, string>, ledger: Partial<ModelLedger> = {}): OpenedModel {
  const calls: ModelCall[] = []
  const env = parseEnv({ NODE_ENV: 'test', ...variables })
  const chosen = chooseChatModel(env, {
    clock: { now: () => new Date() },
    logger: { warn: () => {} },
    metrics,
    rateLimit: unlimited,
    ledger: { record: async (call) => void calls.push(call), tokensToday: async () => 0, ...ledger },
    rules: createRulesChatModel(),
    backoffMs: 1,
  })
  return { ...chosen, calls }
}

/** For servers that stay silent: only what never comes may be asked for with these. */
export const shortDeadlines = { LLM_FIRST_TOKEN_MS: '100', LLM_BETWEEN_TOKENS_MS: '100' }

/** A single call, without a turn around it. @throws ModelFailure when no model answers */
export async function askOnce({ chatModel, calls }: OpenedModel, phase: Phase = 'reply') {
  const { parameters, name, description } = getTrip({ trips: { get: async () => chengduTrip() } })
  const tool = { type: 'function', function: { name, description, parameters } }
  const model = phase === 'reply' ? chatModel.model : chatModel.model.bindTools([tool])
  let whole: AIMessageChunk | null = null
  for await (const chunk of await model.stream('Show my plan')) whole = whole ? concat(whole, chunk) : chunk
  const outcomes = calls.map(({ outcome }) => outcome)
  return { text: whole?.text ?? '', by: String(whole?.response_metadata[answeredByKey]), outcomes }
}

/** Throws when the stream of the turn has lost or doubled an event. */
export async function runModelTurn({ chatModel, calls }: OpenedModel, turn: Partial<Turn> = {}): Promise<ModelTurn> {
  const signals: TurnSignal[] = []
  const onSignal = (signal: TurnSignal) => void signals.push(signal)
  const from = calls.length
  let code: string | null = null
  let model = ''
  let needsReview = false
  try {
    const { result } = await runTurn({ text: 'Show my plan', ...turn, onSignal, deps: { chatModel, ...turn.deps } })
    model = result.usage.model
    needsReview = result.needsReview
    const stored = result.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n')
    if (stored !== textOf(signals).trim()) throw new Error(`stored "${stored}", streamed "${textOf(signals)}"`)
  } catch (error) {
    if (!isAppError(error)) throw error
    code = error.code
  }
  checkTools(signals)
  const tools = signals.flatMap((signal) => (signal.type === 'tool.started' ? signal.name : []))
  const by = code ? 'failed' : model === 'rules' ? 'rules' : 'model'
  return { by, code, text: textOf(signals), tools, needsReview, signals, calls: calls.slice(from) }
}

function textOf(signals: readonly TurnSignal[]): string {
  return signals.flatMap((signal) => (signal.type === 'text.delta' ? signal.text : [])).join('')
}

function checkTools(signals: readonly TurnSignal[]): void {
  const idsOf = (type: 'tool.started' | 'tool.finished') =>
    signals.flatMap((signal) => (signal.type === type ? signal.id : []))
  const started = idsOf('tool.started')
  if (new Set(started).size !== started.length) throw new Error(`a tool began twice: ${started.join(', ')}`)
  if (started.toSorted().join() !== idsOf('tool.finished').toSorted().join()) throw new Error('a tool did not end once')
}
