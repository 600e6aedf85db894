// Turns the stream parts of LangGraph into signals, so that its types stay inside the agent folder.
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import type { TurnSignal } from './turn.ts'

export const streamModes = ['custom', 'values'] as const

/** Sends a signal from within a node. */
export function emitSignal(config: LangGraphRunnableConfig, signal: TurnSignal): void {
  config.writer?.({ signal })
}

/** The signal in a part of the stream, or null. */
export function signalOf(mode: string, payload: unknown): TurnSignal | null {
  return mode === 'custom' && hasSignal(payload) ? payload.signal : null
}

/** Custom parts are written by `emitSignal` only. */
function hasSignal(payload: unknown): payload is { signal: TurnSignal } {
  return typeof payload === 'object' && payload !== null && 'signal' in payload
}
