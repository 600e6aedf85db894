// The edit of a clause whose words the patterns do not know, from the roles that its words have: what is changed, where it is
// now, where it goes.
import { isDeepStrictEqual } from 'node:util'
import type { EditTarget, ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { rolesIn } from '../roles/role-model.ts'
import type { RoleName } from '../roles/role-names.ts'
import { likelyTime } from '../values/clock-times.ts'
import { type Clause, mealIn, minutesIn, partIn, readValues } from './clause.ts'
import { contradicts, type DescribedRoles, describedRoles, isSound, toReference, withItems } from './described-edits.ts'
import { describedItem, describedItems } from './described-item.ts'
import { targets } from './edit-targets.ts'
import { itemsFitting } from './planned-items.ts'
import { replacements } from './replace-edits.ts'
import { lengthChange } from './time-edits.ts'

/** A word is taken for what it most likely is from here on. */
const sureEnough = 0.5
const article = /^(?:the|that|this|our|my|a|an|those|these)\s+/i

type Said = (role: RoleName) => string[]

/** Edits of the patterns, with the items that the words describe where the patterns found none, or others. */
export function withDescribed(known: ItineraryEdit[], clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const roles = describedRoles(clause, context)
  const [item] = roles.items
  if (!item)
    return known.length > 0 ? known.flatMap((edit) => withNamed(edit, context)) : editsByRole(clause, roles, context)
  if (clause.act === 'swap') {
    const other = roles.items[1] ?? roles.partner
    const isKnown = known.some(
      (edit) => edit.act === 'swap' && [edit.item, edit.with].every((each) => itemsFitting(each, context).length === 1),
    )
    const isTwice = known.some((edit) => edit.act === 'swap' && isDeepStrictEqual(edit.item, edit.with))
    return other && other !== item && (!isKnown || isTwice)
      ? [{ act: 'swap', item: toReference(item), with: toReference(other) }]
      : known.length > 0
        ? known
        : editsByRole(clause, roles, context)
  }
  if (known.length === 0) return editsByRole(clause, roles, context)
  const isRight = (edit: ItineraryEdit) => referencesOf(edit).every((each) => isSound(each, roles, clause, context))
  const isAtOdds = known.some(
    (edit) => edit.act === 'move' && contradicts(edit.to.day, 'from', 'to', roles.spans, context),
  )
  if (known.every(isRight) && !isAtOdds) return roles.isList ? withOthers(known, roles.items, context) : known
  const [edit, ...others] = known
  if (edit && others.length === 0 && !isAtOdds) return withItems(edit, roles.items)
  const byRole = editsByRole(clause, roles, context)
  return byRole.length > 0 ? byRole : known
}

/** "The falafel place nor the square that follows it", where the patterns found one of them. */
function withOthers(known: ItineraryEdit[], items: readonly ReadingItem[], context: ReadingContext): ItineraryEdit[] {
  const [edit, ...others] = known
  if (!edit || others.length > 0 || !('items' in edit) || items.length < 2) return known
  const fitting = itemsFitting(edit.items, context)
  return fitting.length === 1 && fitting.every((item) => items.includes(item)) ? withItems(edit, items) : known
}

/** A name that nothing is called by may be a description: 宫保虾球那顿. */
function withNamed(edit: ItineraryEdit, context: ReadingContext): ItineraryEdit[] {
  const [reference] = referencesOf(edit)
  if (!reference?.name || edit.act === 'replace' || itemsFitting(reference, context).length > 0) return [edit]
  const items = describedItems(reference.name, '', context)
  return items.length > 0 ? withItems(edit, items) : [edit]
}

function referencesOf(edit: ItineraryEdit): ItemReference[] {
  return 'items' in edit ? [edit.items] : 'item' in edit ? [edit.item] : []
}

function editsByRole(clause: Clause, described: DescribedRoles, context: ReadingContext): ItineraryEdit[] {
  const roles = rolesIn(clause.text, clause.act, context).filter(({ probability }) => probability >= sureEnough)
  const said: Said = (role) => roles.filter((each) => each.role === role).map(({ text }) => text)
  const pointed = said('item').flatMap((words) => pointedAt(words, said('from'), clause, context))
  const isFound = pointed.length > 0 && pointed.every((each) => isSound(each, described, clause, context))
  const items = isFound || described.items.length === 0 ? pointed : described.items.map(toReference)
  const partner = described.partner
    ? toReference(described.partner)
    : said('with').flatMap((words) => pointedAt(words, [], clause, context))[0]
  return items.length > 0 ? ofItems(items, partner, said, clause, context) : ofDays(said, clause, context)
}

function ofItems(
  items: readonly ItemReference[],
  partner: ItemReference | undefined,
  said: Said,
  clause: Clause,
  context: ReadingContext,
): ItineraryEdit[] {
  const [item] = items
  const day = context.items.find(({ id }) => id === item?.itemId)?.day
  const to = goalIn(said, day ? { ...context, recentDay: day } : context)
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
    case 'replace':
      return item ? replacedByRole(item, said, clause, context) : []
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

/** "Replace it with …", in the words that the patterns know. */
function replacedByRole(item: ItemReference, said: Said, clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const [what] = said('with')
  if (!what) return []
  const text = hasHan(what) ? `它换成${what}` : `replace it with ${what}`
  const edits = replacements({ ...clause, ...readValues(text, context) }, { ...context, recent: [item] })
  return edits.map((edit) => (edit.act === 'replace' ? { ...edit, item } : edit))
}

const beside =
  /^(?:right |straight |just )?(?<side>after|before) (?:the |our |my )?(?<words>.+)$|^(?<han>.+?)(?<hanSide>之后|以后|后面?|之前|前面?)$/iu

function goalIn(said: Said, context: ReadingContext): EditTarget {
  const goal = said('to').join(' ')
  const { days, times, text } = readValues([goal, ...said('time').map(asClock)].join(' '), context)
  const [day] = days
  const [time] = times
  const meal = mealIn(text)
  const part = meal ? undefined : partIn(text)
  const { side, words, han, hanSide } = beside.exec(goal.trim())?.groups ?? {}
  const near = context.recentDay === undefined ? '' : `day ${context.recentDay}`
  const anchor = describedItem(words ?? han ?? '', days.length > 0 ? goal : near, context)
  return {
    ...(day && { day: day.day }),
    ...(part && { part }),
    ...(meal && !anchor && { meal }),
    ...(time && { start: likelyTime(time, part === 'evening') }),
    ...(anchor &&
      !time &&
      (/after|后/iu.test(side ?? hanSide ?? '') ? { after: toReference(anchor) } : { before: toReference(anchor) })),
  }
}

/** "1830", "7.45" and "730am", which are hours where nothing else is said. */
function asClock(text: string): string {
  return text.replace(/\b(\d{1,2})[. ]?([0-5]\d)(?= ?[ap]m\b|$)/iu, '$1:$2')
}

/** Below zero: earlier. 0 where the direction is not said. */
function shiftIn(said: Said): number {
  const minutes = minutesIn(said('minutes').join(' ')) ?? 0
  const isEarlier = said('earlier').length > 0
  return isEarlier === said('later').length > 0 ? 0 : isEarlier ? -minutes : minutes
}
