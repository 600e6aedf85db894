import { onTripCalls } from '../reading/requests/on-trip-calls.ts'
import type { ToolCall } from '../reading/requests/tool-call.ts'
import type { Transcript } from './transcript.ts'

/** What the last message asks for in the Traveling stage. */
export function callsUnderWay({ context, userMessages }: Pick<Transcript, 'context' | 'userMessages'>): ToolCall[] {
  return context.stage === 'on' ? onTripCalls(userMessages.at(-1) ?? '') : []
}
