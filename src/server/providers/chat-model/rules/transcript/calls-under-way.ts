import { stageCalls } from '../reading/requests/stage-calls.ts'
import type { ToolCall } from '../reading/requests/tool-call.ts'
import type { Transcript } from './transcript.ts'

/** What the last message asks for in the Traveling stage and back home. */
export function callsUnderWay({ context, userMessages }: Pick<Transcript, 'context' | 'userMessages'>): ToolCall[] {
  return stageCalls(context.stage, userMessages.at(-1) ?? '', context.today)
}
