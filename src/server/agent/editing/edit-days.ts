// Edits of whole days, and of an item that gives its place to another.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { lengthOf, scheduleFrom } from '../../itinerary/schedule-at.ts'
import type { Addition } from './addition.ts'
import { dayPartOf } from './day-parts.ts'
import { done, type EditOutcome, invalid } from './edit-outcome.ts'
import { addToDraft, type PlanDraft, patchItem, removeFromDraft } from './plan-draft.ts'
import { type PlanItem, type ReferenceContext, resolveDay } from './resolve-items.ts'

/** Of a place whose usual length is not known. */
export const usualVisitMinutes = 60

/** The new place takes the day and the start of the old one. */
export function replaceItem(
  draft: PlanDraft,
  item: PlanItem,
  { item: found, minutes: own }: Addition,
  reason: string,
): EditOutcome {
  const { day, start, zone } = item
  const minutes = own ?? lengthOf(item) ?? usualVisitMinutes
  const times = start ? scheduleFrom(start, minutes) : { start: null, end: null, endsNextDay: false }
  const removed = removeFromDraft(draft, [item.id], reason)
  const added = addToDraft(removed, { ...found, day, zone: found.zone ?? zone, ...times }, reason)
  return done(added)
}

export function clearDay(
  draft: PlanDraft,
  { day, part }: Extract<ItineraryEdit, { act: 'clear' }>,
  { days }: ReferenceContext,
  reason: string,
): EditOutcome {
  const resolved = resolveDay(day, days)
  if (resolved === null) return invalid('no_such_day')
  const gone = draft.items.filter(
    (item) =>
      item.day === resolved &&
      !item.pinned &&
      item.booking !== 'booked' &&
      (part === undefined || dayPartOf(item) === part),
  )
  return done(
    removeFromDraft(
      draft,
      gone.map(({ id }) => id),
      reason,
    ),
  )
}

/** Beds and journeys stay: they belong to a date. */
export function swapDays(
  draft: PlanDraft,
  edit: Extract<ItineraryEdit, { act: 'swap_days' }>,
  { days }: ReferenceContext,
  reason: string,
): EditOutcome {
  const [one, other] = [resolveDay(edit.day, days), resolveDay(edit.with, days)]
  if (one === null || other === null) return invalid('no_such_day')
  const moving = draft.items.filter(
    ({ day, kind }) => (day === one || day === other) && !['lodging', 'flight', 'train'].includes(kind),
  )
  return done(
    moving.reduce(
      (current, item) => patchItem(current, item.id, { day: item.day === one ? other : one }, reason),
      draft,
    ),
  )
}
