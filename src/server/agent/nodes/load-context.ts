// Builds the messages for the model: system prompt, turn context, history and the current message.
import { AIMessage, HumanMessage, SystemMessage } from '@langchain/core/messages'
import type { StageName } from '#contract/stage.ts'
import { wallTimeOnTrip } from '#contract/travel-day.ts'
import { estimateTokens } from '../../providers/chat-model/estimate-tokens.ts'
import { fence } from '../../providers/chat-model/fenced-data.ts'
import type { TurnContext } from '../../providers/chat-model/turn-notes.ts'
import type { Clock } from '../../providers/clock/clock.ts'
import type { PastMessage } from '../editing/past-message.ts'
import { replyLocale } from '../prompts/reply-locale.ts'
import { agentPrompt, contextBlock } from '../prompts/system.ts'
import { tripDigest } from '../prompts/trip-digest.ts'
import { restoreTurn } from '../turn/paused-turn.ts'
import type { Turn, TurnUpdate } from '../turn/state.ts'

/** Earlier messages that a model sees, and their tokens together. */
const historyLength = 20
const historyTokens = 6000

export function createLoadContext(clock: Clock, toolNames: (stage: StageName) => ReadonlySet<string>) {
  return ({ input }: Turn): TurnUpdate => {
    const earlier = input.history.filter(({ role }) => role === 'user').map(({ text }) => text)
    const locale = replyLocale(input.text, earlier, input.locale)
    const now = clock.now()
    const today = wallTimeOnTrip(input.trip, now).date
    const resumed = input.resumed && restoreTurn(input.resumed)
    const context: TurnContext = { locale, stage: input.stage, today, rejections: input.rejections }
    const messages = [
      new SystemMessage(agentPrompt(context, toolNames(input.stage))),
      new SystemMessage(contextBlock(context)),
      ...knowledge(input),
      ...recent(input.history).map(({ role, text }) =>
        role === 'user' ? new HumanMessage(text) : new AIMessage(text),
      ),
      new HumanMessage(input.text),
    ]
    return {
      locale,
      today,
      startedAt: now.getTime(),
      ...resumed?.update,
      contextSize: messages.length,
      messages: [...messages, ...(resumed?.messages ?? [])],
    }
  }
}

/** The newest messages that fit, oldest first. */
function recent(history: readonly PastMessage[]): PastMessage[] {
  let left = historyTokens
  const kept: PastMessage[] = []
  for (const message of history.slice(-historyLength).toReversed()) {
    left -= estimateTokens(message.text)
    if (left < 0) break
    kept.unshift(message)
  }
  return kept
}

/** What is known before any tool is called. */
function knowledge({ trip, brief, openProposals }: Turn['input']): SystemMessage[] {
  const blocks = [
    fence('plan', tripDigest(trip)),
    ...(Object.keys(brief).length > 0 ? [fence('brief', brief)] : []),
    ...(openProposals.length > 0 ? [fence('open_proposals', openProposals)] : []),
  ]
  return blocks.map((block) => new SystemMessage(block))
}
