// Makes the conversation a model can read: who it is for, what was said, what was turned down, what is asked now.
import { AIMessage, HumanMessage, SystemMessage } from '@langchain/core/messages'
import { dayIn } from '../../kernel/calendar.ts'
import type { Clock } from '../../providers/clock/clock.ts'
import { languageOf } from '../prompts/language.ts'
import type { TurnContext } from '../prompts/notes.ts'
import { agentPrompt, contextBlock } from '../prompts/system.ts'
import type { Turn, TurnUpdate } from '../turn/state.ts'

/** Earlier messages a model gets to see. */
const window = 20

export function createLoadContext(clock: Clock) {
  return ({ input }: Turn): TurnUpdate => {
    const said = input.history.filter(({ role }) => role === 'user').map(({ text }) => text)
    const language = languageOf(input.text, said, input.locale)
    const now = clock.now()
    const today = dayIn(input.trip.destination.zone, now)
    const context: TurnContext = { language, stage: input.stage, today, rejections: input.rejections }
    return {
      language,
      today,
      startedAt: now.getTime(),
      messages: [
        new SystemMessage(agentPrompt(context)),
        new SystemMessage(contextBlock(context)),
        ...input.history
          .slice(-window)
          .map(({ role, text }) => (role === 'user' ? new HumanMessage(text) : new AIMessage(text))),
        new HumanMessage(input.text),
      ],
    }
  }
}
