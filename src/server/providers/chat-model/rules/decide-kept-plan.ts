// A plan that shall have fewer days, or one sight instead of another while it waits for a decision, is not made anew: the rest of it
// is kept.
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import type { ToolCall } from './reading/requests/tool-call.ts'
import { hasPreferences, noSlots } from './reading/slots.ts'
import { resultsOf, type Transcript } from './transcript/transcript.ts'
import type { UserRequest } from './transcript/user-request.ts'

const inPlaceOf = /\b(?:instead of|in place of|rather than)\b|代替|替代|换成|换为|改成/iu

/** Empty where the plan is accepted already: its own items tell what is meant. */
export function openReplacement(transcript: Transcript, { stated }: UserRequest): ToolCall[] {
  const [trip] = resultsOf(transcript, getTripSpec)
  const [by, ...others] = stated.mustSee
  const [gone, ...more] = stated.skip ?? []
  const isOne = by !== undefined && gone !== undefined && others.length + more.length === 0
  const isOpen = transcript.hasOpenProposal && trip?.value.items.length === 0
  if (!isOne || !isOpen || !inPlaceOf.test(transcript.userMessages.at(-1) ?? '')) return []
  return [
    { name: editItinerarySpec.name, args: { edits: [{ act: 'replace', item: { name: gone }, by: { name: by } }] } },
  ]
}

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
