// Chooses the chat models of a configuration, in order.
import type { Env } from '../env.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { ChatModel } from './chat-model/chat-model.ts'
import { createOllamaEndpoint } from './chat-model/ollama/ollama-endpoint.ts'
import { createOpenAiEndpoint } from './chat-model/openai/openai-endpoint.ts'
import type { ModelSlot } from './chat-model/ordered/ask-slot.ts'
import { createModelHealth } from './chat-model/ordered/model-health.ts'
import { createOrderedChatModel } from './chat-model/ordered/ordered-chat-model.ts'
import type { Deadlines } from './chat-model/wire/with-deadlines.ts'
import type { Clock } from './clock/clock.ts'
import type { ModelCall, ModelLedger } from './model-ledger/model-ledger.ts'
import type { RateLimit } from './rate-limit/rate-limit.ts'

interface ChatModelDeps {
  clock: Clock
  logger: Pick<Logger, 'warn'>
  metrics: Pick<Metrics, 'modelSeconds' | 'modelFirstTokenSeconds' | 'modelTokens' | 'modelCost'>
  rateLimit: RateLimit
  ledger: ModelLedger
  rules: ChatModel
  /** Milliseconds of the first wait between tries. */
  backoffMs?: number
}

const openAiUrl = 'https://api.openai.com/v1'
/** Calls of one user; a turn makes up to nine. */
const callRate = { name: 'model-calls', limit: 120, seconds: 60 }

export interface ChosenModels {
  chatModel: ChatModel
  /** In the order in which they are asked, without the rules. */
  slots: readonly ModelSlot[]
  /** Whether the rules answer when no model can. */
  endsWithRules: boolean
}

export function chooseChatModel(env: Env, { rules, ...deps }: ChatModelDeps): ChosenModels {
  const names = env.LLM_PROVIDERS ?? configured(env)
  // The rules never fail: what stands behind them is never asked.
  const asked = names.slice(0, names.includes('rules') ? names.indexOf('rules') : undefined)
  const endsWithRules = names.includes('rules')
  if (asked.length === 0) return { chatModel: rules, slots: [], endsWithRules }
  const slots = asked.flatMap((name) => slotOf(name, env, deps))
  const chatModel = createOrderedChatModel({
    slots,
    lastResort: endsWithRules ? rules : null,
    ledger: deps.ledger,
    backoffMs: deps.backoffMs,
    onCall: (call) => measure(call, deps.metrics),
    async limitOf(userId) {
      if (userId === null) return null
      if ((await deps.ledger.tokensToday(userId)) >= env.LLM_DAILY_TOKENS) return 'over-budget'
      const { allowed } = await deps.rateLimit.take(`model:${userId}`, callRate)
      return allowed ? null : 'rate-limited'
    },
  })
  return { chatModel, slots, endsWithRules }
}

type ProviderName = NonNullable<Env['LLM_PROVIDERS']>[number]

function configured(env: Env): ProviderName[] {
  const names: ProviderName[] = []
  if (env.OPENAI_API_KEY || env.OPENAI_BASE_URL) names.push('openai')
  if (env.OLLAMA_URL) names.push('ollama')
  return [...names, 'rules']
}

function slotOf(name: ProviderName, env: Env, { clock, logger }: Pick<ChatModelDeps, 'clock' | 'logger'>): ModelSlot[] {
  const deadlines = deadlinesOf(env)
  const slot = (endpoint: ModelSlot['endpoint']) => [{ endpoint, health: createModelHealth(clock), takesTools: true }]
  if (name === 'openai') {
    const { OPENAI_API_KEY: apiKey = null, OPENAI_BASE_URL: baseUrl = openAiUrl, OPENAI_CHAT_MODEL: model } = env
    return slot(createOpenAiEndpoint({ baseUrl, apiKey, model, deadlines }))
  }
  if (name !== 'ollama' || !env.OLLAMA_URL) return []
  return slot(
    createOllamaEndpoint({
      url: env.OLLAMA_URL,
      model: env.OLLAMA_CHAT_MODEL ?? null,
      deadlines,
      onTruncated: (read, estimated) => logger.warn({ read, estimated }, 'Ollama has cut a prompt'),
    }),
  )
}

function deadlinesOf({ LLM_FIRST_TOKEN_MS: firstToken, LLM_BETWEEN_TOKENS_MS: betweenTokens }: Env): Deadlines {
  return {
    connect: Math.min(5000, firstToken),
    firstToken,
    betweenTokens,
    whole: Math.max(120_000, firstToken * 2),
    grace: Math.min(2000, betweenTokens),
  }
}

function measure(call: ModelCall, metrics: ChatModelDeps['metrics']): void {
  const { provider, model, purpose, outcome, ms, firstTokenMs, inputTokens, outputTokens, costMicroUsd } = call
  metrics.modelSeconds.observe({ provider, purpose, outcome }, ms / 1000)
  if (firstTokenMs !== null) metrics.modelFirstTokenSeconds.observe({ provider }, firstTokenMs / 1000)
  metrics.modelTokens.inc({ provider, model, direction: 'input' }, inputTokens)
  metrics.modelTokens.inc({ provider, model, direction: 'output' }, outputTokens)
  if (costMicroUsd !== null) metrics.modelCost.inc({ provider, model }, costMicroUsd / 1e6)
}
