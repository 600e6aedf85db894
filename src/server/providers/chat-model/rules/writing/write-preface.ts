// What is said before a long step: what was understood, while the planning engine still works.
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { planItinerarySpec } from '#contract/agent-tools/plan-itinerary.ts'
import type { ToolCall } from '../reading/requests/tool-call.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import { readRequest } from '../transcript/user-request.ts'
import { writeUnderstood } from './write-understood.ts'

/** Empty unless a plan is about to be made from something that was stated. */
export function writePreface(transcript: Transcript, calls: readonly ToolCall[]): string {
  if (!calls.some(({ name }) => name === planItinerarySpec.name)) return ''
  const [trip] = resultsOf(transcript, getTripSpec)
  const { stated } = readRequest(transcript)
  return writeUnderstood(stated, trip?.value.currency ?? 'CNY', transcript.context.locale)
}
