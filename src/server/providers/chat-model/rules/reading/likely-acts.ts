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
