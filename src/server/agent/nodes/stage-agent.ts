// One round of a stage agent: the model reads the results so far and calls tools, or answers that it is done.
import type { BaseMessage } from '@langchain/core/messages'
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import type { ChatModel } from '../../providers/chat-model/chat-model.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { Turn, TurnUpdate } from '../turn/state.ts'
import { emitSignal } from '../turn/stream-signals.ts'
import { answeredBy, askModel, callerOf, tokensOf } from './ask-model.ts'
import { nextCommandCall } from './carry-out-command.ts'

export function createStageAgent(chatModel: ChatModel, tools: readonly AgentTool[]) {
  const model = chatModel.model.bindTools(
    tools.map(({ name, description, parameters }) => ({
      type: 'function',
      function: { name, description, parameters },
    })),
  )
  return async (turn: Turn, config: LangGraphRunnableConfig): Promise<TurnUpdate> => {
    const messages: BaseMessage[] = turn.messages
    const commanded = nextCommandCall(turn)
    if (commanded) return { messages: [commanded], rounds: 1 }
    const answer = await askModel(
      () => model.invoke(messages, { signal: config.signal, ...callerOf(turn) }),
      config.signal,
    )
    const preface = turn.preface === '' && answer.additional_kwargs.isPreface === true ? answer.text.trim() : ''
    if (preface !== '') emitSignal(config, { type: 'text.delta', text: `${preface}\n\n` })
    return { messages: [answer], rounds: 1, preface, tokens: tokensOf(answer), answeredBy: answeredBy(answer) }
  }
}
