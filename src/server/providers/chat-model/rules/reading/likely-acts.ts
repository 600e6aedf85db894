// The likeliest readings of a message that is not clear, for buttons that ask back.
import type { ActName } from './acts/act-names.ts'
import type { ReadingContext } from './names/reading-context.ts'
import { readMessage } from './reader.ts'
import { meantItem } from './requests/place-name.ts'

interface LikelyAct {
  act: ActName
  /** Of the item of the plan that the message names. */
  title: string | undefined
  day: number | undefined
}

interface OpenPart {
  /** What there shall be more of. */
  tag: string | undefined
  /** With the fewest items, and with the most. */
  emptiest: number
  fullest: number
}

/** Where a wish over the plan could be met; null where it is not asked. */
export function openPart(text: string, context: ReadingContext): OpenPart | null {
  const { isPartOpen, slots } = readMessage(text, context)
  if (!isPartOpen) return null
  const counts = new Map<number, number>()
  for (const { day } of context.items) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1)
  const days = [...counts].sort(([, a], [, b]) => a - b).map(([day]) => day)
  const [tag] = [...slots.interests, ...slots.cuisines]
  return { tag, emptiest: days[0] ?? 1, fullest: days.at(-1) ?? 1 }
}

/** Best first; null where the message is clear. */
export function likelyActs(text: string, context: ReadingContext): LikelyAct[] | null {
  const { acts, unsure } = readMessage(text, context)
  if (!unsure) return null
  const clause = acts[0]?.clause
  const named = clause?.mentions[0]?.place.names ?? []
  const item =
    context.items.find(({ title }) => named.includes(title)) ?? (clause ? meantItem(clause, context) : undefined)
  const day = clause?.days[0]?.day
  return unsure.map(({ act }) => ({ act, title: item?.title, day: day && day > 0 ? day : undefined }))
}
