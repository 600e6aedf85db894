// Which items of the plan a reference means: the one resolver of every tool that edits.
import type { ItemCandidate, ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { tagWords } from '../../providers/places/synonyms.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { dayPartOf, mealOf } from './day-parts.ts'
import { nameLikeness, namesOfItem } from './item-names.ts'
import type { PastMessage } from './past-message.ts'

export type PlanItem = ItineraryItem

export interface ReferenceContext {
  /** In the order of the plan. */
  items: readonly PlanItem[]
  /** Number of days of the plan. */
  days: number
  guides: Pick<Guides, 'byId'>
  /** Earlier messages of the conversation, oldest first. */
  history: readonly PastMessage[]
  /** The day that is under way, and its clock; null = none of the plan is. */
  atPresent?: { day: number; clock: string } | null
}

export type Resolution =
  | { status: 'found'; items: PlanItem[] }
  /** Several fit, best first; or nothing does, and these are what there is. */
  | { status: 'ambiguous' | 'not_found'; candidates: ItemCandidate[] }

interface Scored {
  item: PlanItem
  confidence: number
}

const mostCandidates = 12
/** Names this much less alike than the best one are not meant. */
const closeBehind = 0.12

export function resolveItems(reference: ItemReference, context: ReferenceContext): Resolution {
  const fitting = narrow(reference, context)
  if (fitting.length === 0) return notFound(reference, context)
  const { ordinal, all } = reference
  if (ordinal !== undefined) {
    // "The last thing of the day" is no bed.
    const timed = fitting.filter(({ item }) => item.start !== null)
    const chosen = (timed.length > 0 ? timed : fitting).at(ordinal > 0 ? ordinal - 1 : ordinal)
    return chosen ? { status: 'found', items: [chosen.item] } : notFound(reference, context)
  }
  const isWhole = all === true || (typeof all === 'number' ? fitting.length === all : fitting.length === 1)
  if (isWhole) return { status: 'found', items: fitting.map(({ item }) => item) }
  const atHand = ofToday(reference, fitting, context)
  const [only, ...more] = atHand
  if (only && more.length === 0) return { status: 'found', items: [only.item] }
  const best = (only ? atHand : fitting).toSorted((a, b) => b.confidence - a.confidence)
  return { status: 'ambiguous', candidates: best.slice(0, mostCandidates).map(toCandidate) }
}

/** Under way "lunch" is the one of today, of several one that is still ahead; empty where that tells nothing. */
function ofToday(
  { day, all, it }: ItemReference,
  fitting: readonly Scored[],
  { atPresent }: ReferenceContext,
): readonly Scored[] {
  if (!atPresent || day !== undefined || all !== undefined || it) return []
  const today = fitting.filter(({ item }) => item.day === atPresent.day)
  const ahead = today.filter(({ item: { start } }) => start !== null && start >= atPresent.clock)
  return ahead.length > 0 ? ahead : today
}

/** 1 = the first day; null where the plan has no such day. */
export function resolveDay(day: number, days: number): number | null {
  const resolved = day === -1 ? days : day
  return resolved >= 1 && resolved <= days ? resolved : null
}

function narrow(reference: ItemReference, context: ReferenceContext): Scored[] {
  const { items, days, guides } = context
  const { itemId, name, day, part, at, kind, meal, tag, unscheduled } = reference
  if (itemId !== undefined) return scored(items.filter(({ id }) => id === itemId))
  const onDay = day === undefined ? undefined : resolveDay(day, days)
  const base = reference.it ? mentionedLast(context) : items
  const fitting = base.filter(
    (item) =>
      (onDay === undefined || item.day === onDay) &&
      (!unscheduled || item.day === null) &&
      (kind === undefined || item.kind === kind) &&
      (part === undefined || dayPartOf(item) === part) &&
      (meal === undefined || mealOf(item) === meal) &&
      (at === undefined || isOnAt(item, at)) &&
      (tag === undefined || hasTag(item, tag, guides)),
  )
  return name === undefined ? scored(fitting) : byName(fitting, name, guides)
}

function scored(items: readonly PlanItem[]): Scored[] {
  return items.map((item) => ({ item, confidence: 1 }))
}

function byName(items: readonly PlanItem[], name: string, guides: Pick<Guides, 'byId'>): Scored[] {
  const alike = items
    .map((item) => ({ item, confidence: nameLikeness(name, namesOfItem(item, guides).names) }))
    .filter(({ confidence }) => confidence > 0)
  if (alike.length === 0) return byKindWord(items, name, guides)
  const best = Math.max(0, ...alike.map(({ confidence }) => confidence))
  return alike.filter(({ confidence }) => (best === 1 ? confidence === 1 : confidence > best - closeBehind))
}

/** "The noodle place", 荞麦面: no item is called so, but it is what one of them is. */
function byKindWord(items: readonly PlanItem[], name: string, guides: Pick<Guides, 'byId'>): Scored[] {
  const word = foldText(name.replace(/ (?:place|spot|restaurant|shop|bar)$|[店馆家]$/iu, ''))
  const tags = tagWords().get(word) ?? []
  return scored(items.filter((item) => tags.some((tag) => hasTag(item, tag, guides))))
}

function hasTag(item: PlanItem, tag: string, guides: Pick<Guides, 'byId'>): boolean {
  const wanted = foldText(tag)
  const { names, tags } = namesOfItem(item, guides)
  return tags.some((each) => foldText(each) === wanted) || names.some((name) => name.includes(wanted))
}

function isOnAt({ start, end, endsNextDay }: PlanItem, at: string): boolean {
  if (start === null || start > at) return false
  return start === at || endsNextDay || (end !== null && at < end)
}

/** Items of the latest message that names any: what a person named goes before what a reply listed. */
function mentionedLast({ items, history, guides }: ReferenceContext): readonly PlanItem[] {
  let listed: readonly PlanItem[] = []
  for (const { role, text } of history.toReversed()) {
    const folded = foldText(text)
    const mentioned = items.filter((item) =>
      namesOfItem(item, guides).names.some((name) => name.length >= 2 && folded.includes(name)),
    )
    if (mentioned.length === 0) continue
    if (role === 'user' || mentioned.length === 1) return mentioned
    if (listed.length === 0) listed = mentioned
  }
  return listed
}

/** What is meant on another day than the one that was named; else what there is: of that day, or of the plan. */
function notFound(reference: ItemReference, context: ReferenceContext): Resolution {
  const { day } = reference
  const { items, days } = context
  const saysWhat = reference.name !== undefined || reference.tag !== undefined || reference.kind !== undefined
  const elsewhere = day !== undefined && saysWhat ? narrow({ ...reference, day: undefined }, context) : []
  if (elsewhere.length > 0)
    return { status: 'not_found', candidates: elsewhere.slice(0, mostCandidates).map(toCandidate) }
  const onDay = day === undefined ? null : resolveDay(day, days)
  const there = items.filter((item) => item.day === onDay)
  const candidates = (onDay !== null && there.length > 0 ? there : items).slice(0, mostCandidates)
  return { status: 'not_found', candidates: candidates.map((item) => toCandidate({ item, confidence: 0 })) }
}

function toCandidate({ item, confidence }: Scored): ItemCandidate {
  const { id: itemId, title, kind, day, start, end } = item
  return { itemId, title, kind, day, start, end, confidence }
}
