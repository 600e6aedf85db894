// Edits whose patterns found no item of the plan, or another one than the words say: the item is looked for by its description.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { type RoleSpan, rolesIn } from '../roles/role-model.ts'
import { type Clause, readValues } from './clause.ts'
import { describedItems } from './described-item.ts'
import { isOnlyWhere, joinsDescription, orderIn } from './described-order.ts'
import { referenceTo } from './item-reference.ts'
import { dayMeant, itemsFitting } from './planned-items.ts'

export interface DescribedRoles {
  spans: RoleSpan[]
  items: ReadingItem[]
  partner?: ReadingItem
  /** The items are said in a row: "the falafel place and the square". */
  isList: boolean
}

/** Words are taken for an item from here on. */
const sureEnough = 0.4

export function describedRoles(clause: Clause, context: ReadingContext): DescribedRoles {
  const roles = rolesIn(clause.text, clause.act, context).filter(({ probability }) => probability >= sureEnough)
  const spans = joined(roles, clause.text)
  const named = spans.filter(({ role }) => role === 'item' || (role === 'with' && clause.act === 'swap'))
  const all = spans.filter(({ role }) => role === 'from').map(({ text }) => text)
  let previous: ReadingItem | undefined
  const found = named.map((span) => {
    const where = whereOf(span, named, spans, clause)
    const words = theOne.test(span.text) ? `${named[0]?.text.replace(theOne, '')} ${span.text}` : span.text
    const own = describedItems(words, where, context, previous)
    const items = own.length > 0 || where ? own : describedItems(words, all.join(', '), context, previous)
    previous = items.at(-1) ?? previous
    return { span, items }
  })
  const items = found.filter(({ span }) => span.role === 'item').flatMap((each) => each.items)
  const partner = found.filter(({ span }) => span.role === 'with').flatMap((each) => each.items)[0]
  const own = named.filter(({ role }) => role === 'item')
  const isList = own.every(
    (span, index) => index === 0 || separator.test(clause.text.slice(own[index - 1]?.end, span.start)),
  )
  return { spans, items: [...new Set(items)], ...(partner && { partner }), isList }
}

const separator =
  /^ ?(?:,|，|、|&|and|nor|or|plus|as well as|和|跟|与|以及|还有|,? and) ?(?:the |our |that |那[个家座])?$/iu

/** Two parts of one description: 吃火锅 before 那个馆 is told by it. */
function joined(spans: readonly RoleSpan[], text: string): RoleSpan[] {
  const whole: RoleSpan[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last?.role === 'item' && span.role === 'item' && joinsDescription(text.slice(last.end, span.start)))
      whole[whole.length - 1] = { ...last, end: span.end, text: text.slice(last.start, span.end) }
    else whole.push(span)
  }
  return whole
}

/** "The dinner on day 2 for the one on day 3" */
const theOne = /^(?:the |that )?one\b|^那[个家顿]$/iu
const gapBefore = /^(?:['’]s)? ?的? ?(?:the )?$/iu
const gapAfter = /^,? ?(?:on |of |from |for )?(?:the )?$/iu

/** The words that say where it is now: those that stand next to it, and days beside it that are for nothing else. */
function whereOf(span: RoleSpan, named: readonly RoleSpan[], spans: readonly RoleSpan[], clause: Clause): string {
  const where = spans.filter(({ role }) => role === 'from')
  const distance = (one: { start: number; end: number }, other: RoleSpan) =>
    Math.max(one.start - other.end, other.start - one.end)
  const isOwn = (each: RoleSpan) => named.every((other) => distance(each, span) <= distance(each, other))
  const own = where.length === 1 && named[0] === span ? where : where.filter(isOwn)
  const beside = clause.days.filter(
    ({ start, end }) =>
      spans.every((each) => end <= each.start || start >= each.end) &&
      (end <= span.start
        ? gapBefore.test(clause.text.slice(end, span.start))
        : gapAfter.test(clause.text.slice(span.end, start))),
  )
  return [...own.map(({ text }) => text), ...beside.map(({ start, end }) => clause.text.slice(start, end))].join(', ')
}

/** Leaves alone what is an item of the plan already and not at odds with what the words are for. */
export function isSound(
  reference: ItemReference,
  { spans, items }: DescribedRoles,
  clause: Clause,
  context: ReadingContext,
): boolean {
  const fitting = itemsFitting(reference, context)
  const own = spans.filter(({ role }) => role === 'item')
  if (own.length === 0 || items.length === 0) return true
  if (own.some(({ text }) => orderIn(text)) && fitting.every((item) => !items.includes(item))) return false
  const isOpen = fitting.length !== 1 && reference.all === undefined
  if (isOpen || fitting.length === 0) return false
  if (contradicts(reference.day, 'to', 'from', spans, context)) return false
  const now = daysOf('from', spans, context)
  const isOn = ({ day }: ReadingItem) => now.includes(day ?? undefined)
  if (reference.day !== undefined && now.length > 0 && !fitting.some(isOn) && items.every(isOn)) return false
  return fitting.every((item) => items.includes(item)) || !isOfOtherRole(fitting, own, clause, context)
}

/** A day of one role, and of no word of the other. */
export function contradicts(
  day: number | undefined,
  role: 'to' | 'from',
  wanted: 'to' | 'from',
  spans: readonly RoleSpan[],
  context: ReadingContext,
): boolean {
  const number = dayMeant(day, context)
  return (
    number !== undefined &&
    daysOf(role, spans, context).includes(number) &&
    !daysOf(wanted, spans, context).includes(number)
  )
}

function daysOf(role: RoleSpan['role'], spans: readonly RoleSpan[], context: ReadingContext): (number | undefined)[] {
  return spans
    .filter((span) => span.role === role)
    .flatMap(({ text }) => readValues(text, context).days.map(({ day }) => dayMeant(day, context)))
}

/** The item is named only where it goes, or it is one that was spoken of before, and these words name another. */
function isOfOtherRole(
  fitting: readonly ReadingItem[],
  own: readonly RoleSpan[],
  { text, mentions }: Clause,
  context: ReadingContext,
): boolean {
  const named = mentions.map((mention) => ({ ...mention, id: referenceTo(mention, text, context).itemId }))
  return fitting.every(({ id }) => {
    const said = named.filter((mention) => mention.id === id)
    const isRecent = said.length === 0 && context.recent?.at(-1)?.itemId === id
    const isElsewhere =
      said.length > 0 && said.every(({ start, end }) => own.every((span) => end <= span.start || start >= span.end))
    const isWhere = said.length > 0 && said.every((mention) => isOnlyWhere(text, mention))
    return isRecent || isElsewhere || isWhere
  })
}

export const toReference = ({ id }: ReadingItem): ItemReference => ({ itemId: id })

/** With the described items in the place of a reference that fits none. */
export function withItems(edit: ItineraryEdit, items: readonly ReadingItem[]): ItineraryEdit[] {
  if ('items' in edit) return items.map((item) => ({ ...edit, items: toReference(item) }))
  const [first] = items
  return first && 'item' in edit ? [{ ...edit, item: toReference(first) }] : [edit]
}
