// One tool call: announced, bounded in time, abortable, measured, and always reported.
import type { ToolCall } from '@langchain/core/messages/tool'
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import { agentCardSchema } from '#contract/agent-card.ts'
import { provenanceSchema } from '#contract/itinerary.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { abortable } from '../../kernel/abortable.ts'
import { isAppError, isTooMuchWork } from '../../kernel/app-error.ts'
import type { Logger } from '../../observability/logger.ts'
import type { Metrics } from '../../observability/metrics.ts'
import { withSpan } from '../../observability/trace.ts'
import type { AgentTool, ToolResult } from '../tools/tool.ts'
import type { TurnMemory } from '../tools/turn-memory.ts'
import type { Turn } from '../turn/state.ts'
import { emitSignal } from '../turn/stream-signals.ts'

/** Where calls are measured and failures logged. */
export interface ToolWatch {
  toolSeconds: Pick<Metrics['toolSeconds'], 'observe'>
  logger: Pick<Logger, 'warn'>
}
type Problem = 'unknown_tool' | 'invalid_arguments' | 'timed_out' | 'unavailable'

export interface CallReport {
  call: ToolCall
  id: string
  label: string
  result: ToolResult<unknown> | null
  problem: Problem | null
  summary: string
  ms: number
}

interface CallInput {
  call: ToolCall
  tool: AgentTool | undefined
  turn: Turn
  memory: TurnMemory
  config: LangGraphRunnableConfig
  watch: ToolWatch
}

/** Rejects only when the turn is aborted, or with NOT_FOUND when the actor cannot read the trip. */
export async function callTool({ call, tool, turn, memory, config, watch }: CallInput): Promise<CallReport> {
  const { locale, today, input } = turn
  const t = createServerTranslator(locale)
  const id = call.id ?? call.name
  const turnSignal = config.signal ?? new AbortController().signal
  turnSignal.throwIfAborted()
  const label = tool ? t(`tools.${tool.name}.label`) : call.name
  const from = performance.now()
  emitSignal(config, { type: 'tool.started', id, name: call.name, label, args: call.args })

  const called = () =>
    attempt(tool, call.args, { turnSignal, logger: watch.logger }, (signal) => ({
      actor: input.actor,
      tripId: input.trip.id,
      locale,
      today,
      now: new Date(turn.startedAt),
      position: input.position ?? null,
      memory,
      openChanges: input.openChanges,
      history: input.history,
      signal,
      emitStatus: (text) => emitSignal(config, { type: 'status', text }),
    }))
  const { result, problem } = await withSpan(`tool ${tool?.name ?? 'unknown'}`, {}, async (span) => {
    const outcome = await called()
    if (outcome.problem) span.fail(outcome.problem)
    return outcome
  })

  const ms = Math.round(performance.now() - from)
  const ok = result !== null
  if (tool) watch.toolSeconds.observe({ tool: tool.name, ok: String(ok) }, ms / 1000)
  const summary = result?.summary ?? t(`agent.toolProblem.${problem ?? 'unavailable'}`, { label })
  emitSignal(config, { type: 'tool.finished', id, ok, summary, ms, card: result?.card, source: result?.source })
  return { call, id, label, result, problem, summary, ms }
}

/** What does not fit its schema would end the stream and spoil the stored conversation: the answer does without it. */
function keepShowable(result: ToolResult<unknown>, tool: string, logger: ToolWatch['logger']): ToolResult<unknown> {
  const card = agentCardSchema.optional().safeParse(result.card)
  const source = provenanceSchema.optional().safeParse(result.source)
  if (card.success && source.success) return result
  logger.warn({ err: card.error ?? source.error, tool }, 'card or source of a tool does not fit its schema')
  return { ...result, card: card.success ? result.card : undefined, source: source.success ? result.source : undefined }
}

type ContextFor = (signal: AbortSignal) => Parameters<AgentTool['call']>[1]

async function attempt(
  tool: AgentTool | undefined,
  args: unknown,
  { turnSignal, logger }: { turnSignal: AbortSignal; logger: ToolWatch['logger'] },
  contextFor: ContextFor,
): Promise<{ result: ToolResult<unknown> | null; problem: Problem | null }> {
  if (!tool) return { result: null, problem: 'unknown_tool' }
  const timeout = AbortSignal.timeout(tool.timeoutMs)
  const signal = AbortSignal.any([turnSignal, timeout])
  try {
    const result = await abortable(tool.call(args, contextFor(signal)), signal)
    return { result: keepShowable(result, tool.name, logger), problem: null }
  } catch (error) {
    turnSignal.throwIfAborted()
    if (timeout.aborted) return { result: null, problem: 'timed_out' }
    if (isTooMuchWork(error)) return { result: null, problem: 'timed_out' }
    if (isAppError(error) && error.code === 'INVALID_INPUT') return { result: null, problem: 'invalid_arguments' }
    // The trip was removed or the actor lost access to it: the turn cannot go on.
    if (isAppError(error) && error.code === 'NOT_FOUND') throw error
    logger.warn({ err: error, tool: tool.name }, 'tool failed')
    return { result: null, problem: 'unavailable' }
  }
}
