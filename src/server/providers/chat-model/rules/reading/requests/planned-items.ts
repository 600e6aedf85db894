// Items of the plan that a reference fits, as far as they are known before the tools look them up.
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'

export function itemsFitting(reference: ItemReference, context: ReadingContext): ReadingItem[] {
  const { itemId, name, kind, part, at, meal, tag, ordinal, all, it } = reference
  const { items, names } = context
  if (itemId) return items.filter(({ id }) => id === itemId)
  if (it) return []
  const day = dayMeant(reference.day, context)
  const named =
    name === undefined ? undefined : new Set(names.find(name).flatMap(({ place }) => place.names.map(foldText)))
  const fitting = items.filter(
    (item) =>
      (day === undefined || item.day === day) &&
      (kind === undefined || item.kind === kind) &&
      (part === undefined || partOf(item) === part) &&
      (meal === undefined || mealOf(item) === meal) &&
      (at === undefined || isOnAt(item, at)) &&
      (tag === undefined || names.tagsOf(item.title).includes(tag)) &&
      (named === undefined || named.has(foldText(item.title))),
  )
  if (ordinal === undefined) return all === undefined ? fitting : fitting.slice(0, all === true ? undefined : all)
  const chosen = fitting.filter(({ start }) => start !== null).at(ordinal > 0 ? ordinal - 1 : ordinal)
  return chosen ? [chosen] : []
}

/** The last day by its number. */
export function dayMeant(day: number | undefined, { days, items }: ReadingContext): number | undefined {
  return day === -1 ? (days ?? Math.max(0, ...items.map((item) => item.day ?? 0))) : day
}

export function partOf({ start }: ReadingItem): ItemReference['part'] {
  if (start === null) return undefined
  return start < '12:00' ? 'morning' : start < '17:00' ? 'afternoon' : 'evening'
}

export function mealOf({ kind, start }: ReadingItem): ItemReference['meal'] {
  if (kind !== 'restaurant' || start === null) return undefined
  return start < '10:30' ? 'breakfast' : start < '16:00' ? 'lunch' : 'dinner'
}

export function isOnAt({ start, end }: ReadingItem, at: string): boolean {
  return start !== null && (start === at || (start < at && end !== null && at < end))
}
