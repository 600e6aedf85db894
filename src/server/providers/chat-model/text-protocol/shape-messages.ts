// Messages as real models take them: one system message at the start, long results cut, no result without its call.
import { AIMessage, type BaseMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages'
import type { ToolDefinition } from '../endpoint/model-endpoint.ts'
import { cutToTokens } from '../estimate-tokens.ts'
import { describeTools, writeCalls } from './text-tools.ts'

/** Tokens of one result. */
const maxResult = 4000

interface Shape {
  tools: readonly ToolDefinition[]
  /** Calls and results are written as text. */
  asText: boolean
}

export function shapeMessages(messages: readonly BaseMessage[], { tools, asText }: Shape): BaseMessage[] {
  const firstOther = messages.findIndex((message) => !SystemMessage.isInstance(message))
  const leading = firstOther < 0 ? messages : messages.slice(0, firstOther)
  const system = leading.map(({ text }) => text)
  if (asText && tools.length > 0) system.push(describeTools(tools))
  const rest = firstOther < 0 ? [] : messages.slice(firstOther)
  return [new SystemMessage(system.join('\n\n')), ...rest.map((message) => shape(message, asText))]
}

function shape(message: BaseMessage, asText: boolean): BaseMessage {
  // Many chat templates refuse a system message that is not the first.
  if (SystemMessage.isInstance(message))
    return new HumanMessage(`From the application, not from the traveler:\n${message.text}`)
  if (ToolMessage.isInstance(message)) {
    const content = cut(message.text)
    if (asText) return new HumanMessage(`Result of ${message.name ?? 'the tool'}:\n${content}`)
    return new ToolMessage({ content, tool_call_id: message.tool_call_id, name: message.name })
  }
  if (!AIMessage.isInstance(message)) return message
  const calls = message.tool_calls ?? []
  if (asText) return new AIMessage(calls.length > 0 ? writeCalls(calls) : message.text)
  return new AIMessage({ content: message.text, tool_calls: calls })
}

function cut(text: string): string {
  const start = cutToTokens(text, maxResult)
  return start === text ? text : `${start}\n(cut: the result is longer)`
}
