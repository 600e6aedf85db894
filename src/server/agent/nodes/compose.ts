// Writes the reply. The model sees the tool results and the notes of the check, and has no tools.
import { type AIMessageChunk, type BaseMessage, SystemMessage } from '@langchain/core/messages'
import { concat } from '@langchain/core/utils/stream'
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { AppError } from '../../kernel/app-error.ts'
import type { ChatModel } from '../../providers/chat-model/chat-model.ts'
import { composePrompt, notesBlock } from '../prompts/system.ts'
import type { Turn, TurnUpdate } from '../turn/state.ts'
import { emitSignal } from '../turn/stream-signals.ts'
import { answeredBy, askModel, callerOf, tokensOf } from './ask-model.ts'
import { followUps } from './follow-ups.ts'

export function createCompose({ model }: ChatModel) {
  return async (turn: Turn, config: LangGraphRunnableConfig): Promise<TurnUpdate> => {
    const { notes, locale, toolParts } = turn
    if (!notes) throw new AppError('INTERNAL', { cause: new Error('the check left no notes') })
    const t = createServerTranslator(locale)
    if (toolParts.length > 0) emitSignal(config, { type: 'status', text: t('agent.status.writing') })
    const answer = await askModel(() => streamAnswer(turn.messages.slice(1)), config.signal)
    const text = answer?.text.trim() ?? ''
    const safe = text.length > 0 ? text : t('agent.needsReview')
    // The model's text was already sent token by token; the safe reply was not.
    if (safe !== text) emitSignal(config, { type: 'text.delta', text: safe })
    const suggestions = followUps(turn)
    if (suggestions.length > 0) emitSignal(config, { type: 'suggestions', items: suggestions })
    return {
      text: safe,
      needsReview: safe !== text,
      suggestions,
      ...(answer && { tokens: tokensOf(answer), answeredBy: answeredBy(answer) }),
    }

    async function streamAnswer(messages: BaseMessage[]): Promise<AIMessageChunk | null> {
      if (!notes) return null
      const prompt = [
        new SystemMessage(composePrompt(notes)),
        ...dropUnanswered(messages),
        new SystemMessage(notesBlock(notes)),
      ]
      let whole: AIMessageChunk | null = null
      for await (const chunk of await model.stream(prompt, { signal: config.signal, ...callerOf(turn) })) {
        whole = whole ? concat(whole, chunk) : chunk
      }
      return whole
    }
  }
}

/** Drops the model's last message: READY, or tool calls that a limit left without results. */
function dropUnanswered(messages: BaseMessage[]): BaseMessage[] {
  return messages.at(-1)?.type === 'ai' ? messages.slice(0, -1) : messages
}
