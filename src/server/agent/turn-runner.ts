// Runs one turn of the agent: takes a message, emits signals and returns the result.
import type { MessagePart } from '#contract/conversation.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { AppError, isAppError } from '../kernel/app-error.ts'
import { buildTurnGraph, type GraphDeps } from './graph.ts'
import { replyLocale } from './prompts/reply-locale.ts'
import { onStageTools } from './stages/on.ts'
import { postStageTools } from './stages/post.ts'
import { preStageTools } from './stages/pre.ts'
import type { ToolDependencies } from './tools/tool-dependencies.ts'
import { pauseTurn } from './turn/paused-turn.ts'
import type { Turn } from './turn/state.ts'
import { signalOf, streamModes } from './turn/stream-signals.ts'
import type { TurnResult, TurnRunner } from './turn/turn.ts'

/** The model, the clock, where tools are measured and logged, and what the tools may use. */
export type TurnRunnerDeps = Omit<GraphDeps, 'toolsOf'> & ToolDependencies

/** Steps of the graph: two per round, and the fixed ones. */
const recursionLimit = 30

export function createTurnRunner({ chatModel, clock, toolSeconds, logger, ...deps }: TurnRunnerDeps): TurnRunner {
  const toolsOf = { pre: preStageTools(deps), on: onStageTools(deps), post: postStageTools(deps) }
  const graph = buildTurnGraph({ chatModel, clock, toolSeconds, logger, toolsOf })

  return {
    async run(input, emit, signal) {
      signal.throwIfAborted()
      const earlier = input.history.filter(({ role }) => role === 'user').map(({ text }) => text)
      const t = createServerTranslator(replyLocale(input.text, earlier, input.locale))
      emit({ type: 'status', text: t('agent.status.lookingAtTrip') })
      try {
        let last: Turn | null = null
        const stream = await graph.stream({ input }, { signal, recursionLimit, streamMode: [...streamModes] })
        for await (const [mode, payload] of stream) {
          signal.throwIfAborted()
          if (mode === 'values') last = payload
          const turnSignal = signalOf(mode, payload)
          if (turnSignal) emit(turnSignal)
        }
        signal.throwIfAborted()
        if (!last) throw new AppError('INTERNAL', { cause: new Error('the graph ended without a state') })
        return last.asking ? pauseTurn(last, last.asking) : resultOf(last, chatModel.name)
      } catch (error) {
        if (signal.aborted) throw abortError(error)
        throw isAppError(error) ? error : new AppError('INTERNAL', { cause: error })
      }
    },
  }
}

function resultOf(turn: Turn, modelName: string): TurnResult {
  const model = turn.answeredBy ?? modelName
  const text: MessagePart = { type: 'text', text: turn.text }
  return {
    parts: [...turn.toolParts, text],
    citations: turn.citations,
    suggestions: turn.suggestions,
    proposal: turn.proposal,
    needsReview: turn.needsReview,
    usage: { model, inputTokens: turn.tokens.input, outputTokens: turn.tokens.output, toolCalls: turn.toolCalls },
  }
}

/** Callers always see an AbortError, whatever an aborted model or tool threw. */
function abortError(cause: unknown): Error {
  if (cause instanceof Error && cause.name === 'AbortError') return cause
  return new DOMException('the turn was aborted', 'AbortError')
}
