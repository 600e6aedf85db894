// Writes the reply: the model sees what was found and the notes of the check, and has no tools any more.
import { type AIMessageChunk, type BaseMessage, SystemMessage } from '@langchain/core/messages'
import { concat } from '@langchain/core/utils/stream'
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import { AppError } from '../../kernel/app-error.ts'
import type { ChatModel } from '../../providers/chat-model/chat-model.ts'
import { composePrompt, notesBlock } from '../prompts/system.ts'
import { words } from '../prompts/words.ts'
import type { Turn, TurnUpdate } from '../turn/state.ts'
import { say } from '../turn/stream-signals.ts'
import { askModel, tokensOf } from './ask-model.ts'
import { followUps } from './follow-ups.ts'

export function createCompose({ model }: ChatModel) {
  return async (turn: Turn, config: LangGraphRunnableConfig): Promise<TurnUpdate> => {
    const { notes, language, toolParts } = turn
    if (!notes) throw new AppError('INTERNAL', { cause: new Error('an answer was composed before the check') })
    if (toolParts.length > 0) say(config, { type: 'status', text: words[language].writing })
    const answer = await askModel(() => streamAnswer(turn.messages.slice(1)), config.signal)
    const text = answer?.text.trim() ?? ''
    const safe = text.length > 0 ? text : words[language].needsReview
    // What the model wrote has gone out token by token; the safe reply has not.
    if (safe !== text) say(config, { type: 'text.delta', text: safe })
    const suggestions = followUps(turn)
    if (suggestions.length > 0) say(config, { type: 'suggestions', items: suggestions })
    return { text: safe, needsReview: safe !== text, suggestions, ...(answer && { tokens: tokensOf(answer) }) }

    async function streamAnswer(messages: BaseMessage[]): Promise<AIMessageChunk | null> {
      if (!notes) return null
      const prompt = [
        new SystemMessage(composePrompt(notes)),
        ...dropUnanswered(messages),
        new SystemMessage(notesBlock(notes)),
      ]
      let whole: AIMessageChunk | null = null
      for await (const chunk of await model.stream(prompt, { signal: config.signal })) {
        whole = whole ? concat(whole, chunk) : chunk
      }
      return whole
    }
  }
}

/** The agent's closing word, and calls that a limit left without an answer, are no part of the material. */
function dropUnanswered(messages: BaseMessage[]): BaseMessage[] {
  return messages.at(-1)?.type === 'ai' ? messages.slice(0, -1) : messages
}
