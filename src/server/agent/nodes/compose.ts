// Writes the reply. The model sees the tool results and the notes of the check, and has no tools.
import { type BaseMessage, SystemMessage } from '@langchain/core/messages'
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { AppError } from '../../kernel/app-error.ts'
import type { ChatModel } from '../../providers/chat-model/chat-model.ts'
import { factsOf } from '../grounding/reply-facts.ts'
import { composePrompt, notesBlock } from '../prompts/system.ts'
import type { Turn, TurnUpdate } from '../turn/state.ts'
import { emitSignal } from '../turn/stream-signals.ts'
import { askModel, callerOf } from './ask-model.ts'
import { followUps } from './follow-ups.ts'
import { streamReply } from './stream-reply.ts'

/** Its replies are made of results, by rules. */
const rulesName = 'rules'

export function createCompose({ name, model }: ChatModel) {
  return async (turn: Turn, config: LangGraphRunnableConfig): Promise<TurnUpdate> => {
    const { notes, locale, toolParts } = turn
    if (!notes) throw new AppError('INTERNAL', { cause: new Error('the check left no notes') })
    const t = createServerTranslator(locale)
    const show = (text: string) => emitSignal(config, { type: 'text.delta', text })
    if (toolParts.length > 0) emitSignal(config, { type: 'status', text: t('agent.status.writing') })
    const reply = await askModel(
      () =>
        streamReply({
          prompt: [
            new SystemMessage(composePrompt(notes)),
            ...dropUnanswered(turn.messages.slice(1)),
            new SystemMessage(notesBlock(notes)),
          ],
          facts: factsOf(turn),
          mark: t('agent.unverified'),
          ask: (prompt, isShown) => model.stream(prompt, { signal: config.signal, isShown, ...callerOf(turn) }),
          isChecked: (answerer) => (answerer ?? name) !== rulesName,
          show,
        }),
      config.signal,
    )
    const note = reply.isCut ? t('agent.cutShort') : reply.isOverBudget ? t('agent.overBudget') : ''
    const added = reply.text === '' ? t('agent.needsReview') : note
    if (added !== '') show(reply.text === '' ? added : `\n${added}`)
    const suggestions = followUps(turn)
    if (suggestions.length > 0) emitSignal(config, { type: 'suggestions', items: suggestions })
    return {
      text: [turn.preface, [reply.text, added].filter(Boolean).join('\n')].filter(Boolean).join('\n\n'),
      needsReview: reply.text === '' || reply.isMarked,
      suggestions,
      tokens: reply.tokens,
      answeredBy: reply.answeredBy,
    }
  }
}

/** Drops the model's last message: READY, or tool calls that a limit left without results. */
function dropUnanswered(messages: BaseMessage[]): BaseMessage[] {
  return messages.at(-1)?.type === 'ai' ? messages.slice(0, -1) : messages
}
