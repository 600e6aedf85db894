// One message in, signals out, a result at the end: the agent as the rest of the server sees it.
import type { MessagePart } from '#contract/conversation.ts'
import { AppError, isAppError } from '../kernel/app-error.ts'
import { buildTurnGraph, type GraphDeps } from './graph.ts'
import { languageOf } from './prompts/language.ts'
import { words } from './prompts/words.ts'
import { onStageTools } from './stages/on.ts'
import { postStageTools } from './stages/post.ts'
import { preStageTools } from './stages/pre.ts'
import type { ToolDependencies } from './tools/tool-dependencies.ts'
import type { Turn } from './turn/state.ts'
import { signalOf, streamModes } from './turn/stream-signals.ts'
import type { TurnResult, TurnRunner } from './turn/turn.ts'

/** Beyond the model and the clock: where tools are measured and logged, and the services and providers they may reach. */
export type TurnRunnerDeps = Omit<GraphDeps, 'toolsOf'> & ToolDependencies

/** Steps of the graph: two a round, and the fixed ones. */
const recursionLimit = 30

export function createTurnRunner({ chatModel, clock, toolSeconds, logger, ...powers }: TurnRunnerDeps): TurnRunner {
  const toolsOf = { pre: preStageTools(powers), on: onStageTools(powers), post: postStageTools(powers) }
  const graph = buildTurnGraph({ chatModel, clock, toolSeconds, logger, toolsOf })

  return {
    async run(input, emit, signal) {
      signal.throwIfAborted()
      const said = input.history.filter(({ role }) => role === 'user').map(({ text }) => text)
      emit({ type: 'status', text: words[languageOf(input.text, said, input.locale)].lookingAtTrip })
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
        if (!last) throw new Error('the graph gave no state')
        return resultOf(last, chatModel.name)
      } catch (error) {
        if (signal.aborted) throw abortError(error)
        throw isAppError(error) ? error : new AppError('INTERNAL', { cause: error })
      }
    },
  }
}

function resultOf(turn: Turn, model: string): TurnResult {
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

/** Whatever the abort looked like from inside, it is an AbortError outside. */
function abortError(cause: unknown): Error {
  if (cause instanceof Error && cause.name === 'AbortError') return cause
  return new DOMException('the turn was aborted', 'AbortError')
}
