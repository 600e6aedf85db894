// What a clause spoke of, for a later one that says "it", "them", "there" or "the last one".
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { ReadingContext, ReadingItem } from './names/reading-context.ts'
import { type Clause, mealIn } from './requests/clause.ts'
import { itemAfter } from './requests/item-after.ts'
import { referenceIn, referenceTo } from './requests/item-reference.ts'
import { meantItem, nameIn } from './requests/place-name.ts'
import type { Slots } from './slots.ts'

const most = 4

/** "The last stop on day 2", "the thing at 2 pm on Monday": of a day, the one in a place or at an hour. */
function itemInPlace(
  clause: Pick<Clause, 'days' | 'text' | 'tags'> & Partial<Pick<Clause, 'times'>>,
  { items }: ReadingContext,
): ReadingItem | undefined {
  const { day, ordinal, at } = referenceIn({ ...clause, act: 'remove' }) ?? {}
  if (day === undefined || (ordinal === undefined && at === undefined)) return undefined
  const ofDay = items
    .filter((item) => item.day === day && item.start !== null)
    .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
  return at ? ofDay.find(({ start }) => start === at) : ofDay.at(ordinal === -1 ? -1 : (ordinal ?? 1) - 1)
}

export function remember(
  context: ReadingContext,
  clause: Pick<Clause, 'mentions' | 'days' | 'text' | 'tags' | 'money'> & Partial<Pick<Clause, 'times'>>,
): ReadingContext {
  const { mentions, days, text, money } = clause
  const names = mentions.map(({ place }) => nameIn(place.names, context))
  // The day of a move is where the item goes.
  const isOfDay = days.length > 0 && mealIn(text) !== undefined
  const meant =
    meantItem(clause, context) ?? meantItem({ ...clause, ...(isOfDay ? { tags: [] } : { days: [] }) }, context)
  const items: ItemReference[] = [
    ...mentions.map((mention) => {
      const reference = referenceTo(mention, text, context)
      return reference.itemId ? reference : { name: mention.place.name }
    }),
    ...(meant ? [{ itemId: meant.id }] : []),
  ]
  const next = 'times' in clause ? itemAfter(clause, context) : undefined
  if (next) items.push({ itemId: next.id })
  const placed = items.length === 0 ? itemInPlace(clause, context) : undefined
  if (placed) items.push({ itemId: placed.id })
  if (names.length === 0 && meant) names.push(meant.title)
  const itemDay = context.items.find(({ id }) => id === items.at(-1)?.itemId)?.day
  return {
    ...context,
    ...(itemDay && { recentItemDay: itemDay }),
    ...(names.length > 0 && { recentNames: [...(context.recentNames ?? []), ...names].slice(-most) }),
    ...(items.length > 0 && { recent: [...(context.recent ?? []), ...items].slice(-most) }),
    ...(money[0] && { recentMoney: { amount: money[0].amount, currency: money[0].currency ?? context.currency } }),
    ...(days[0] && { recentDay: days[0].day }),
  }
}

/** Who is spoken of later in the message is one of those who were stated, and its questions are about the days that it names. */
export function withSaid(context: ReadingContext, { party, startDate, period, days }: Slots): ReadingContext {
  return {
    ...context,
    ...(party && !party.isGuess && { party: { ...party, isStated: true } }),
    ...(context.items.length === 0 && startDate && { startDate, days: days ?? context.days }),
    ...(context.items.length === 0 && period && { period, startDate: startDate ?? null }),
  }
}
