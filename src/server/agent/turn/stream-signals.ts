// The one place where LangGraph's stream parts become our signals: its types stay inside the agent folder.
import { AIMessageChunk } from '@langchain/core/messages'
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import { composeNode } from './node-names.ts'
import type { TurnSignal } from './turn.ts'

export const streamModes = ['custom', 'messages', 'values'] as const

/** Says something from within a node. */
export function say(config: LangGraphRunnableConfig, signal: TurnSignal): void {
  config.writer?.({ signal })
}

/** The signal in a part of the stream, if there is one: only the composed reply is text for people. */
export function signalOf(mode: string, payload: unknown): TurnSignal | null {
  if (mode === 'custom') return hasSignal(payload) ? payload.signal : null
  if (mode !== 'messages' || !Array.isArray(payload)) return null
  const [message, metadata] = payload
  if (metadata?.langgraph_node !== composeNode || !AIMessageChunk.isInstance(message)) return null
  return message.text ? { type: 'text.delta', text: message.text } : null
}

/** Custom parts are written by `say` alone. */
function hasSignal(payload: unknown): payload is { signal: TurnSignal } {
  return typeof payload === 'object' && payload !== null && 'signal' in payload
}
