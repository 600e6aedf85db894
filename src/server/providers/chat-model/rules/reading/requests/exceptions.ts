// Removals that name what stays: "everything except the Louvre on day 1 can go", 第一天只留武侯祠.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import type { Clause } from './clause.ts'
import { referenceTo } from './item-reference.ts'

const butThese =
  /\b(?:everything|anything|all(?: of it)?|the rest|the lot)\b[^,.;]{0,30}\b(?:except(?: for)?|but|apart from|other than|besides)\b|\b(?:keep only|only keep|just keep|keep just|leave only|only leave)\b|除了.{1,20}(?:都|其他|其余|别的|全)|只(?:留|保留|要)/iu

/** null where the clause names no exception. */
export function removalsBut({ text, mentions, days }: Clause, context: ReadingContext): ItineraryEdit[] | null {
  if (!butThese.test(text) || mentions.length === 0) return null
  const kept = mentions.flatMap((mention) => referenceTo(mention, text, context).itemId ?? [])
  if (kept.length === 0) return null
  const meant = new Set(days.map(({ day }) => day))
  const isMeant = (day: number | null) => meant.size === 0 || (day !== null && meant.has(day))
  return context.items
    .filter(({ id, day }) => isMeant(day) && !kept.includes(id))
    .map(({ id }) => ({ act: 'remove', items: { itemId: id } }))
}
