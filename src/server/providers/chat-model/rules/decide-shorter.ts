// A plan that shall have fewer days is not made anew: what was chosen and moved in the days that stay is kept.
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import type { ToolCall } from './reading/requests/tool-call.ts'
import { hasPreferences, noSlots } from './reading/slots.ts'
import { resultsOf, type Transcript } from './transcript/transcript.ts'
import type { UserRequest } from './transcript/user-request.ts'

/** Empty where the message says more than the new length, or there is no plan. */
export function shorterCalls(transcript: Transcript, { stated, context }: UserRequest): ToolCall[] {
  const [trip] = resultsOf(transcript, getTripSpec)
  const { days, replace: _, stops, cities, ...others } = stated
  const known = context.days ?? trip?.value.durationDays ?? 0
  const hasPlan = transcript.hasOpenProposal || trip?.value.items.some(({ day }) => day !== null)
  if (!days || days >= known || !hasPlan || stops || cities.length > 0) return []
  if (hasPreferences({ ...noSlots, ...others, cities })) return []
  return [{ name: editItinerarySpec.name, args: { edits: [{ act: 'shorten', days }] } }]
}
