// The edit of a clause whose words the patterns do not know, from the roles that its words have: what is changed, where it is
// now, where it goes.
import type { EditTarget, ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { rolesIn } from '../roles/role-model.ts'
import type { RoleName } from '../roles/role-names.ts'
import { likelyTime } from '../values/clock-times.ts'
import { type Clause, mealIn, minutesIn, partIn, readValues } from './clause.ts'
import { targets } from './edit-targets.ts'
import { lengthChange } from './time-edits.ts'

/** A word is taken for what it most likely is from here on. */
const sureEnough = 0.5
const article = /^(?:the|that|this|our|my|a|an|those|these)\s+/i

type Said = (role: RoleName) => string[]

export function editsByRole(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const roles = rolesIn(clause.text, clause.act, context).filter(({ probability }) => probability >= sureEnough)
  const said: Said = (role) => roles.filter((each) => each.role === role).map(({ text }) => text)
  const items = said('item').flatMap((words) => pointedAt(words, said('from'), clause, context))
  return items.length > 0 ? ofItems(items, said, clause, context) : ofDays(said, clause, context)
}

function ofItems(
  items: readonly ItemReference[],
  said: Said,
  clause: Clause,
  context: ReadingContext,
): ItineraryEdit[] {
  const [item] = items
  const [partner] = said('with').flatMap((words) => pointedAt(words, [], clause, context))
  const to = goalIn(said, context)
  switch (clause.act) {
    case 'remove':
    case 'clear':
      return items.map((each) => ({ act: 'remove', items: each }))
    case 'pin':
      return items.map((each) => ({ act: 'pin', items: each, pinned: true }))
    case 'move':
    case 'set_time':
      return Object.keys(to).length > 0 ? items.map((each) => ({ act: 'move', items: each, to })) : []
    case 'swap':
      return item && (items[1] ?? partner) ? [{ act: 'swap', item, with: items[1] ?? partner ?? item }] : []
    case 'shift': {
      const minutes = shiftIn(said)
      return minutes === 0 ? [] : items.map((each) => ({ act: 'shift', items: each, minutes }))
    }
    case 'longer':
    case 'shorter':
      return items.map((each) => ({ act: 'lengthen', items: each, minutes: lengthChange(clause, each, context) }))
    case 'booked': {
      const [code] = said('code')
      return items.map((each) => ({ act: 'book', items: each, status: 'booked', ...(code && { code }) }))
    }
    case 'rename': {
      const [title] = said('text')
      return item && title ? [{ act: 'rename', item, title }] : []
    }
    case 'note': {
      const [text] = said('text')
      return text ? items.map((each) => ({ act: 'note', items: each, text, mode: 'append' })) : []
    }
    default:
      return []
  }
}

/** Edits of whole days, or of all that is on in a part of them. */
function ofDays(said: Said, clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const from = readValues(said('from').join(', '), context)
  const [other] = readValues(said('with').join(', '), context).days
  const [one, second] = from.days
  const part = partIn(from.text)
  if (!one) return []
  switch (clause.act) {
    case 'clear':
    case 'remove':
      return from.days.map(({ day }) => ({ act: 'clear', day, ...(part && { part }) }))
    case 'swap':
    case 'move': {
      const swapped = other ?? second
      return swapped && swapped.day !== one.day ? [{ act: 'swap_days', day: one.day, with: swapped.day }] : []
    }
    case 'shift': {
      const minutes = shiftIn(said)
      return minutes === 0 ? [] : [{ act: 'shift', items: { day: one.day, all: true }, minutes }]
    }
    default:
      return []
  }
}

/** Days that the clause wants changed, as opposed to those that it only speaks of. */
export function daysByRole(clause: Clause, context: ReadingContext): number[] {
  const from = rolesIn(clause.text, clause.act, context).filter(({ role }) => role === 'from')
  return clause.days
    .filter(({ start, end }) => from.some((span) => start < span.end && end > span.start))
    .map(({ day }) => day)
}

function pointedAt(words: string, from: readonly string[], clause: Clause, context: ReadingContext): ItemReference[] {
  const own: Clause = { ...clause, ...readValues([words, ...from].join(' '), context) }
  const found = targets(own, context)
  const isOpen = found.length === 0 || found.every((each) => each.it && Object.keys(each).length === 1)
  const name = words.replace(article, '').trim()
  return isOpen && !/^(?:it|that|this|them|one|它|那个|这个)$/i.test(name) && name.length > 1 ? [{ name }] : found
}

function goalIn(said: Said, context: ReadingContext): EditTarget {
  const { days, times, text } = readValues([...said('to'), ...said('time')].join(' '), context)
  const [day] = days
  const [time] = times
  const part = mealIn(text) ? undefined : partIn(text)
  return {
    ...(day && { day: day.day }),
    ...(part && { part }),
    ...(time && { start: likelyTime(time, part === 'evening') }),
  }
}

/** Below zero: earlier. 0 where the direction is not said. */
function shiftIn(said: Said): number {
  const minutes = minutesIn(said('minutes').join(' ')) ?? 0
  const isEarlier = said('earlier').length > 0
  return isEarlier === said('later').length > 0 ? 0 : isEarlier ? -minutes : minutes
}
