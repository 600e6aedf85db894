// Turns the stream parts of LangGraph into signals, so that its types stay inside the agent folder.
import { AIMessageChunk } from '@langchain/core/messages'
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import { composeNode } from './node-names.ts'
import type { TurnSignal } from './turn.ts'

export const streamModes = ['custom', 'messages', 'values'] as const

/** Sends a signal from within a node. */
export function emitSignal(config: LangGraphRunnableConfig, signal: TurnSignal): void {
  config.writer?.({ signal })
}

/** The signal in a part of the stream, or null. Of the model's text only the composed reply is for people. */
export function signalOf(mode: string, payload: unknown): TurnSignal | null {
  if (mode === 'custom') return hasSignal(payload) ? payload.signal : null
  if (mode !== 'messages' || !Array.isArray(payload)) return null
  const [message, metadata] = payload
  if (metadata?.langgraph_node !== composeNode || !AIMessageChunk.isInstance(message)) return null
  return message.text ? { type: 'text.delta', text: message.text } : null
}

/** Custom parts are written by `emitSignal` only. */
function hasSignal(payload: unknown): payload is { signal: TurnSignal } {
  return typeof payload === 'object' && payload !== null && 'signal' in payload
}
