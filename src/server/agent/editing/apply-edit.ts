// One edit, applied to a draft of the plan. Only what is named changes; what stands in the way is returned.
import type { EditTarget, ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { NewItem } from '#contract/itinerary.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { lengthOf, minuteOf, scheduleFrom } from '../../itinerary/schedule-at.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { Addition } from './addition.ts'
import { clearDay, replaceItems, swapDays, usualVisitMinutes } from './edit-days.ts'
import { done, type EditOutcome, invalid, withEach, withItem, withItems } from './edit-outcome.ts'
import { extension, withNights } from './extend-plan.ts'
import { placeItem } from './place-item.ts'
import { addToDraft, type PlanDraft, patchItem, removeFromDraft, swapInDraft } from './plan-draft.ts'
import type { PlanItem, ReferenceContext } from './resolve-items.ts'
import { daysToDrop, withoutDays } from './shorten-plan.ts'
import { inTheWay, shifted } from './slots.ts'

export interface EditContext extends Omit<ReferenceContext, 'items'> {
  reason: string
  stops: readonly TripStop[]
  guides: Pick<Guides, 'byId' | 'covering'>
}
/** An edit whose place was looked up already: `found` is null where nothing was found. */
export interface ReadyEdit {
  edit: ItineraryEdit
  found: Addition | null
}

export function applyEdit(draft: PlanDraft, { edit, found }: ReadyEdit, given: EditContext): EditOutcome {
  const context = { ...given, items: draft.items }
  const reason = edit.reason ?? given.reason
  const each = (patchOf: (item: PlanItem) => Partial<NewItem>) => (items: PlanItem[]) =>
    done(items.reduce((current, item) => patchItem(current, item.id, patchOf(item), reason), draft))

  switch (edit.act) {
    case 'add':
      return found ? addItem(draft, found, edit, context, reason) : invalid('no_place')
    case 'remove':
      return withItems('items', edit.items, context, (items) =>
        done(
          removeFromDraft(
            draft,
            items.map(({ id }) => id),
            reason,
          ),
        ),
      )
    case 'move':
      return withItems('items', edit.items, context, (items) => moveItems(draft, items, edit.to, context, reason))
    case 'swap':
      return withItem('item', edit.item, context, (item) =>
        withItem('with', edit.with, context, (other) =>
          item.id === other.id ? invalid('same_item') : done(swapInDraft(draft, item, other, reason)),
        ),
      )
    case 'swap_days':
      return swapDays(draft, edit, context, reason)
    case 'replace':
      return withItem('item', edit.item, context, (item) =>
        found
          ? withEach(edit.also ?? [], context, (others) =>
              replaceItems(draft, [item, ...others], { found, by: edit.by, to: edit.to }, context, reason),
            )
          : invalid('no_place'),
      )
    case 'clear':
      return clearDay(draft, edit, context, reason)
    case 'shorten': {
      const gone = daysToDrop(draft.items, edit.days, context)
      return gone ? done(withoutDays(draft, gone, reason)) : invalid('no_such_day')
    }
    case 'extend': {
      const more = extension(context.stops, { ...edit, days: context.days }, context.guides)
      return more ? done(withNights(draft, { ...more, nights: edit.nights }, reason)) : invalid('no_such_stop')
    }
    case 'shift':
      return withItems('items', edit.items, context, (items) =>
        retime(
          draft,
          items,
          reason,
          (item) => shifted(item, edit.minutes),
          edit.minutes < 0 ? 'before_midnight' : 'beyond_midnight',
        ),
      )
    case 'set_time':
      return withItems('items', edit.items, context, (items) =>
        retime(draft, items, reason, (item) => timesFrom(item, edit), 'end_before_start'),
      )
    case 'lengthen':
      return withItems('items', edit.items, context, (items) =>
        retime(draft, items, reason, (item) => longer(item, edit.minutes), 'end_before_start'),
      )
    case 'pin':
      return withItems(
        'items',
        edit.items,
        context,
        each(() => ({ pinned: edit.pinned })),
      )
    case 'book':
      return withItems(
        'items',
        edit.items,
        context,
        each(() => ({
          booking: edit.status,
          ...(edit.code !== undefined && { confirmationCode: edit.code }),
        })),
      )
    case 'set_cost':
      return withItems(
        'items',
        edit.items,
        context,
        each(() => ({ cost: edit.cost })),
      )
    case 'set_kind':
      return withItems(
        'items',
        edit.items,
        context,
        each(() => ({ kind: edit.kind })),
      )
    case 'rename':
      return withItem('item', edit.item, context, (item) =>
        done(patchItem(draft, item.id, { title: edit.title }, reason)),
      )
    case 'note':
      return withItems(
        'items',
        edit.items,
        context,
        each(({ notes }) => ({
          notes: edit.mode === 'append' && notes ? `${notes}\n${edit.text}`.slice(0, 4000) : edit.text,
        })),
      )
  }
}

function addItem(
  draft: PlanDraft,
  { item: fields, minutes }: Addition,
  edit: Extract<ItineraryEdit, { act: 'add' }>,
  context: ReferenceContext,
  reason: string,
): EditOutcome {
  const notes = edit.notes ?? fields.notes
  const added = addToDraft(draft, { ...fields, day: null, notes }, reason)
  const item = added.items.find(({ id }) => !draft.items.some((known) => known.id === id))
  const isPlaced = Object.values(edit.to).some((value) => value !== undefined)
  if (!item || !isPlaced) return done(added)
  const length = edit.minutes ?? minutes ?? usualVisitMinutes
  return moveItems(added, [item], edit.to, { ...context, items: added.items }, reason, length)
}

function moveItems(
  draft: PlanDraft,
  items: readonly PlanItem[],
  target: EditTarget,
  context: ReferenceContext,
  reason: string,
  visitMinutes?: number,
): EditOutcome {
  const place = (neighbor: PlanItem | null): EditOutcome => {
    let current = draft
    for (const item of items) {
      const placement = placeItem(item, target, { ...context, items: current.items }, neighbor, visitMinutes)
      if (!placement.ok) return invalid(placement.problem)
      current = patchItem(current, item.id, placement.place, reason)
    }
    return done(current, inTheWayOf(current, items))
  }
  if (target.before) return withItem('before', target.before, context, place)
  if (target.after) return withItem('after', target.after, context, place)
  return place(null)
}

/** Others that go on at the same time as these. */
function inTheWayOf(draft: PlanDraft, items: readonly PlanItem[]): PlanItem[] {
  const ids = new Set(items.map(({ id }) => id))
  const blocking = draft.items.filter(({ id }) => ids.has(id)).flatMap((item) => inTheWay(item, draft.items))
  return [...new Map(blocking.filter(({ id }) => !ids.has(id)).map((item) => [item.id, item])).values()]
}

function retime(
  draft: PlanDraft,
  items: readonly PlanItem[],
  reason: string,
  timesOf: (item: PlanItem) => Partial<NewItem> | null,
  problem: 'beyond_midnight' | 'before_midnight' | 'end_before_start',
): EditOutcome {
  // Beds have no times; of several items those without a time are left out.
  const timed = items.filter(({ start }) => start !== null)
  const meant = timed.length > 0 || problem !== 'end_before_start' ? timed : items
  if (meant.length === 0) return invalid('no_time')
  let current = draft
  for (const item of meant) {
    const times = timesOf(item)
    if (!times) return invalid(item.start === null ? 'no_time' : problem)
    current = patchItem(current, item.id, times, reason)
  }
  return done(current, inTheWayOf(current, meant))
}

function timesFrom(item: PlanItem, { start, end }: { start?: string; end?: string }): Partial<NewItem> | null {
  if (start && end) return end > start ? { start, end, endsNextDay: false } : null
  if (start) {
    const minutes = lengthOf(item)
    return minutes === null ? { start, end: null, endsNextDay: false } : scheduleFrom(start, minutes)
  }
  if (!end || item.start === null || end <= item.start) return null
  return { end, endsNextDay: false }
}

const leastMinutes = 5

function longer(item: PlanItem, minutes: number): Partial<NewItem> | null {
  if (item.start === null) return null
  const wanted = (lengthOf(item) ?? 60) + minutes
  return wanted < leastMinutes || minuteOf(item.start) + wanted >= 48 * 60 ? null : scheduleFrom(item.start, wanted)
}
