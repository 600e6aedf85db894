// What the traveler wants now. A message about the plan refines what earlier messages asked for.
import { hasPreferences, mergeSlots, noSlots, type Reading, readMessage } from '../reading/reader.ts'
import type { Transcript } from './transcript.ts'

export interface UserRequest extends Reading {
  /** Changes an earlier plan instead of asking for the first one. */
  refines: boolean
}

export function readRequest({ userMessages, context }: Pick<Transcript, 'userMessages' | 'context'>): UserRequest {
  const current = readMessage(userMessages.at(-1) ?? '', context.today)
  if (current.intent !== 'plan') return { ...current, refines: false }
  const earlier = userMessages
    .slice(0, -1)
    .map((text) => readMessage(text, context.today))
    .filter(({ intent }) => intent === 'plan')
  const rejections = context.rejections
    .map(({ reason }) => readMessage(reason, context.today).slots)
    .filter(hasPreferences)
  const slots = [...earlier.map((reading) => reading.slots), ...rejections, current.slots].reduce(mergeSlots, noSlots)
  return { ...current, slots: withoutStale(slots, current), refines: earlier.length > 0 }
}

/** The city and "instead" count only in the message that names them. */
function withoutStale(slots: Reading['slots'], current: Reading): Reading['slots'] {
  const { replace: _, ...rest } = slots
  return { ...rest, cities: current.slots.cities, ...(current.slots.replace && { replace: true }) }
}
