// Edits of items in memory: the rules of places and times, for hand edits, accepted proposals and undo alike.

import { uuidv7 } from 'uuidv7'
import type { ItemPatch, ItineraryItem, NewItem } from '#contract/itinerary.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import { byPosition, keepKeyApart, type OrderKeys, orderKeyBefore } from '../kernel/order-key.ts'
import type { RowDraft } from '../kernel/row-draft.ts'
import { scheduleAt } from './schedule-at.ts'

export type ItemDraft = RowDraft<ItineraryItem>

/** Before that item of the day; last for null; or where its start belongs among the items that have one. */
export type ItemPlacement = { before: string | null | undefined } | 'by-time'

export function addItem(draft: ItemDraft, trip: LockedTrip, item: NewItem, placement: ItemPlacement): ItineraryItem {
  assertFits(trip, item)
  const position = positionOf(draft, item, placement)
  const added = { ...item, id: uuidv7(), tripId: trip.id, version: 1, position, outcome: null, rating: null }
  draft.set(added)
  return added
}

export function updateItem(
  draft: ItemDraft,
  trip: LockedTrip,
  itemId: string,
  patch: ItemPatch & Partial<Pick<ItineraryItem, 'outcome' | 'rating'>>,
): ItineraryItem {
  const updated = { ...requireItem(draft, itemId), ...patch }
  assertFits(trip, updated)
  draft.set(updated)
  return updated
}

export function describeExperience(
  draft: ItemDraft,
  itemId: string,
  experience: Partial<Pick<ItineraryItem, 'outcome' | 'rating'>>,
): ItineraryItem {
  const described = { ...requireItem(draft, itemId), ...experience }
  draft.set(described)
  return described
}

export function moveItem(
  draft: ItemDraft,
  trip: LockedTrip,
  itemId: string,
  day: number | null,
  placement: ItemPlacement,
): ItineraryItem {
  const moved = { ...requireItem(draft, itemId), day }
  assertFits(trip, moved)
  const placed = { ...moved, position: positionOf(draft, moved, placement) }
  draft.set(placed)
  return placed
}

/** Each takes the place of the other; one with times keeps its length. */
export function swapItems(draft: ItemDraft, trip: LockedTrip, itemId: string, withId: string): void {
  const [one, other] = [requireItem(draft, itemId), requireItem(draft, withId)]
  for (const [item, place] of [
    [one, other],
    [other, one],
  ] as const) {
    const { day, position } = place
    const swapped = { ...item, day, position, ...scheduleAt(item, place) }
    assertFits(trip, swapped)
    draft.set(swapped)
  }
}

export function removeItem(draft: ItemDraft, itemId: string): ItineraryItem {
  const removed = requireItem(draft, itemId)
  draft.delete(itemId)
  return removed
}

/** @throws AppError NOT_FOUND */
export function requireItem(draft: ItemDraft, itemId: string): ItineraryItem {
  const item = draft.get(itemId)
  if (!item) throw notFound('item')
  return item
}

/** The item at its place again, or right behind one that has taken its order key meanwhile. */
export function restoreItem(draft: ItemDraft, item: ItineraryItem): void {
  draft.set({ ...item, position: takeKey(draft, keepKeyApart(siblingsOf(draft, item), item.position)) })
}

function takeKey(draft: ItemDraft, { position, rekeyed }: OrderKeys): string {
  for (const [id, key] of rekeyed) draft.set({ ...requireItem(draft, id), position: key })
  return position
}

function positionOf(
  draft: ItemDraft,
  item: Pick<ItineraryItem, 'day' | 'start'> & { id?: string },
  placement: ItemPlacement,
): string {
  const siblings = siblingsOf(draft, item)
  const before = placement === 'by-time' ? nextInTime(siblings, item.start) : placement.before
  return takeKey(draft, orderKeyBefore(siblings, before))
}

function siblingsOf(draft: ItemDraft, { day, id }: { day: number | null; id?: string }): ItineraryItem[] {
  return draft
    .rows()
    .filter((item) => item.day === day && item.id !== id)
    .sort(byPosition)
}

/** The first that starts later; without a time there is none. */
function nextInTime(siblings: ItineraryItem[], start: string | null): string | null {
  if (start === null) return null
  return siblings.find((item) => item.start !== null && item.start > start)?.id ?? null
}

function assertFits(trip: LockedTrip, item: Pick<NewItem, 'day' | 'start' | 'end' | 'endsNextDay'>): void {
  if (item.day !== null && trip.durationDays !== null && item.day > trip.durationDays) {
    throw invalidInput('day', 'beyond_trip', 'the trip has fewer days')
  }
  if (item.start && item.end && !item.endsNextDay && item.end <= item.start) {
    throw invalidInput('end', 'before_start', 'the end must lie after the start')
  }
}
