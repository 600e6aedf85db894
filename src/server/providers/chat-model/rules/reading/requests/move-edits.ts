// Edits that bring items elsewhere: moves and swaps.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { sayingOrder } from '../acts/saying-order.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { blankDenied } from '../text/denied.ts'
import { numberOf } from '../text/numbers.ts'
import { likelyTime } from '../values/clock-times.ts'
import { type Clause, mealIn, partIn } from './clause.ts'
import { itemAfter } from './item-after.ts'
import { referenceIn, referenceTo } from './item-reference.ts'
import { meantItem } from './place-name.ts'

const goal = /(?:到|至|去|成|在|放|\bto(?: the (?:morning|afternoon|evening|end) of)?|\bon(?:to)?|\bfor)\s*(?:the )?$/iu

export function moves(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text, days, mentions, times } = clause
  const pairs = pairwise(clause)
  if (pairs.length > 1) {
    return pairs.map(({ mention, day }) => ({ act: 'move', items: referenceTo(mention, text, context), to: { day } }))
  }
  const stated = days.findLastIndex(({ start }) => goal.test(text.slice(0, start)))
  const index = stated >= 0 ? stated : days.length - 1
  const target = days[index]
  const wanted = blankDenied(text)
  const part = target ? partIn(wanted.slice(Math.max(0, target.start - 22))) : partIn(wanted)
  const time = times.find(({ start, end }) => wanted.slice(start, end).trim() !== '')
  const byDays = target ? undefined : dayShiftIn(text)
  const to = {
    ...(target && { day: target.day }),
    ...(byDays !== undefined && { byDays }),
    ...(part && !mealIn(text) && { part }),
    ...(time && { start: likelyTime(time, part === 'evening') }),
  }
  if (Object.keys(to).length === 0) return []
  const next = itemAfter(clause, context)
  if (next) return [{ act: 'move', items: { itemId: next.id }, to }]
  if (mentions.length > 0)
    return mentions.map((mention) => moveOrAdd(referenceTo(mention, text, context), mention.place.name, to))
  const everything = /everything|it all|all of it|全部|所有/iu.test(text)
  const source = days.find((_, at) => at !== index)
  if (everything && source) return [{ act: 'move', items: { day: source.day, all: true }, to }]
  const withoutGoal = target
    ? text.slice(0, Math.max(target.start, 0)) +
      text.slice(target.end).replace(/^的?(?:上午|下午|晚上)| (?:morning|afternoon|evening)/iu, '')
    : text
  const reference = referenceIn({
    text: withoutGoal.replace(/\bto the (?:morning|afternoon|evening) of\b/i, ''),
    days: source ? [source] : [],
    tags: clause.tags,
  })
  const isIt = !reference || reference.it
  const last = isIt ? context.recent?.at(-1) : undefined
  if (last) return [moveOrAdd(last, last.name ?? '', to)]
  const ofDay =
    reference?.ordinal && !reference.day && context.recentDay !== undefined
      ? { ...reference, day: context.recentDay }
      : reference
  return [{ act: 'move', items: ofDay ?? { it: true }, to }]
}

/** What the plan does not have yet is added there. */
function moveOrAdd(
  items: ItemReference,
  name: string,
  to: Extract<ItineraryEdit, { act: 'move' }>['to'],
): ItineraryEdit {
  return items.itemId || !name ? { act: 'move', items, to } : { act: 'add', what: { name }, to }
}

/** "the cruise to day 3 and the opera to day 2": each name with the day after it. */
function pairwise({ mentions, days }: Clause) {
  if (mentions.length < 2 || days.length < mentions.length) return []
  return mentions.flatMap((mention, index) => {
    const until = mentions[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const day = days.find(({ start }) => start >= mention.end && start < until)
    return day ? [{ mention, day: day.day }] : []
  })
}

function dayShiftIn(text: string): number | undefined {
  const said = /\b(an?|one|\d) days? (earlier|sooner|later)\b/i.exec(text)
  const count = said && (numberOf(said[1]) ?? 1)
  if (count !== null) return said?.[2]?.toLowerCase() === 'later' ? count : -count
  if (/提前一天|早一天/u.test(text)) return -1
  return /推[后迟]一天|晚一天|延后一天/u.test(text) ? 1 : undefined
}

/** Named, or meant by a kind: "swap the temple with Nishiki Market". */
function swapped({ text, days, mentions, tags }: Clause, context: ReadingContext): ItemReference[] {
  const named = mentions.map((mention) => ({ at: mention.start, reference: referenceTo(mention, text, context) }))
  const known = new Set(named.map(({ reference }) => reference.itemId))
  const ofKind = named.length === 1 || (named.length === 0 && tags.length === 2) ? tags : []
  const meant = ofKind.flatMap((tag) => {
    const from = Math.max(0, ...named.map(({ at }) => at).filter((at) => at < tag.start))
    const item = meantItem({ text: text.slice(from, tag.end), days, tags: [tag] }, context)
    return item && !known.has(item.id) ? [{ at: tag.start, reference: { itemId: item.id } }] : []
  })
  return [...named, ...meant].sort((a, b) => a.at - b.at).map(({ reference }) => reference)
}

/** "The afternoon of day 1 with the afternoon of day 2": what is on then trades its day. */
function swappedParts({ text, days }: Clause, { items }: ReadingContext): ItineraryEdit[] {
  const [one, other] = days
  const part = one && other && partIn(besideBoth(text, one, other))
  if (!part) return []
  const during = (on: number) =>
    items.filter(
      ({ day, start, kind }) => day === on && kind !== 'lodging' && start !== null && partOfClock(start) === part,
    )
  const [here, there] = [during(one.day), during(other.day)]
  const pairs = Math.min(here.length, there.length)
  const rest = (left: typeof here, day: number): ItineraryEdit[] =>
    left.slice(pairs).map(({ id }) => ({ act: 'move', items: { itemId: id }, to: { day, part } }))
  return [
    ...here.slice(0, pairs).flatMap(({ id }, index): ItineraryEdit[] => {
      const opposite = there[index]
      return opposite ? [{ act: 'swap', item: { itemId: id }, with: { itemId: opposite.id } }] : []
    }),
    ...rest(here, other.day),
    ...rest(there, one.day),
  ]
}

/** What belongs to the days themselves: "… and our friends are there in the evening" says why they are swapped. */
function besideBoth(text: string, one: Clause['days'][number], other: Clause['days'][number]): string {
  const before = /[a-z]+ (?:of|on|from) $/iu.exec(text.slice(0, one.start))?.[0] ?? ''
  const after = /^(?:的?\p{Script=Han}{0,2}|(?:'s)? [a-z]+)/iu.exec(text.slice(other.end))?.[0] ?? ''
  return before + text.slice(one.end, other.start) + after
}

function partOfClock(start: string): string {
  return start < '12:00' ? 'morning' : start < '17:00' ? 'afternoon' : 'evening'
}

function comesBefore(one: ItemReference, other: ItemReference, { items }: ReadingContext): boolean {
  const placed = ({ itemId }: ItemReference) => {
    const item = items.find(({ id }) => id === itemId)
    return `${String(item?.day ?? 99).padStart(2, '0')} ${item?.start ?? ''}`
  }
  return placed(one) < placed(other)
}

export function swaps(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { days } = clause
  const [one, other] = swapped(clause, context)
  if (one && other)
    return sayingOrder.test(clause.text) && comesBefore(one, other, context)
      ? []
      : [{ act: 'swap', item: one, with: other }]
  const [day, second] = days
  const parts = day && second && day.day !== second.day ? swappedParts(clause, context) : []
  if (parts.length > 0) return parts
  if (day && second && day.day !== second.day) return [{ act: 'swap_days', day: day.day, with: second.day }]
  const recent = context.recent ?? []
  const [previous, last] = recent.slice(-2)
  return previous && last ? [{ act: 'swap', item: previous, with: last }] : []
}
