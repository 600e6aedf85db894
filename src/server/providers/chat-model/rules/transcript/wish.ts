// What is wanted now, in the light of what was said before: a later word refines an earlier wish.
import { hasWishes, mergeSlots, noSlots, type Reading, readMessage } from '../reading/reader.ts'
import type { Transcript } from './transcript.ts'

export interface Wish extends Reading {
  /** Changes an earlier plan rather than asking for the first. */
  refines: boolean
}

export function wishOf({ said, context }: Pick<Transcript, 'said' | 'context'>): Wish {
  const current = readMessage(said.at(-1) ?? '', context.today)
  if (current.intent !== 'plan') return { ...current, refines: false }
  const earlier = said
    .slice(0, -1)
    .map((text) => readMessage(text, context.today))
    .filter(({ intent }) => intent === 'plan')
  const refusals = context.rejections.map(({ reason }) => readMessage(reason, context.today).slots).filter(hasWishes)
  const slots = [...earlier.map((reading) => reading.slots), ...refusals, current.slots].reduce(mergeSlots, noSlots)
  return { ...current, slots: withoutStale(slots, current), refines: earlier.length > 0 }
}

/** "Instead" and the city belong to the message they stand in. */
function withoutStale(slots: Reading['slots'], current: Reading): Reading['slots'] {
  const { replace: _, ...rest } = slots
  return { ...rest, cities: current.slots.cities, ...(current.slots.replace && { replace: true }) }
}
