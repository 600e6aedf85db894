// A change of the stops with what it does to the items: one transaction, one step of the undo stack.
import { eq } from 'drizzle-orm'
import type { ItemShift } from '#contract/trip-stop-changes.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import type { Tx } from '../db/client.ts'
import { itineraryItems } from '../db/schema/index.ts'
import { type ItemDraft, moveItem, requireItem } from '../itinerary/edit-items.ts'
import { loadItemDraft, saveItemDraft } from '../itinerary/item.writes.ts'
import { byDayAndPosition } from '../itinerary/itinerary.repository.ts'
import type { LockedTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import type { TripStops } from './stops/settle-stops.ts'
import { shiftItems } from './stops/shift-items.ts'
import { changeTrip, type TripFields } from './trip.writes.ts'

export async function previewStops(tx: Tx, trip: LockedTrip, after: TripStops): Promise<ItemShift[]> {
  const draft = await loadAllItems(tx, trip.id)
  return shiftItems(trip, after, draft.rows().sort(byDayAndPosition))
}

export async function changeStops(
  tx: Tx,
  actor: Actor,
  trip: LockedTrip,
  after: TripStops,
  fields: TripFields = {},
): Promise<{ trip: LockedTrip; shifts: ItemShift[] }> {
  const draft = await loadAllItems(tx, trip.id)
  const shifts = shiftItems(trip, after, draft.rows().sort(byDayAndPosition))
  const changed = await changeTrip(tx, actor, trip, 'trip.stops-changed', { ...fields, ...after })
  moveShifted(draft, changed, shifts)
  followZones(draft, trip, changed)
  await saveItemDraft(tx, actor, draft, () => 'item.moved')
  return { trip: changed, shifts }
}

/** Where a stop becomes another place, its days lie in another zone. */
export async function moveZones(tx: Tx, actor: Actor, before: LockedTrip, after: LockedTrip): Promise<void> {
  const draft = await loadAllItems(tx, after.id)
  followZones(draft, before, after)
  await saveItemDraft(tx, actor, draft)
}

/** Items without a place of their own took their zone from the trip and go with it. */
export function followZones(draft: ItemDraft, before: LockedTrip, after: LockedTrip): void {
  for (const item of draft.rows()) {
    if (item.zone === null || item.place !== null || item.day === null) continue
    const from = before.stops.map(({ place }) => place.zone)
    const to = stopOfDay(after.stops, item.day)?.place.zone ?? null
    if (from.includes(item.zone) && to !== item.zone) draft.set({ ...item, zone: to })
  }
}

export async function loadAllItems(tx: Tx, tripId: string): Promise<ItemDraft> {
  const rows = await tx.select({ id: itineraryItems.id }).from(itineraryItems).where(eq(itineraryItems.tripId, tripId))
  return loadItemDraft(tx, tripId, { ids: rows.map(({ id }) => id) })
}

/** A day that moves as a whole keeps its order; what comes to others is placed by its time, and to the unscheduled at their end. */
export function moveShifted(draft: ItemDraft, trip: LockedTrip, shifts: readonly ItemShift[]): void {
  const shifted = new Map(shifts.map((shift) => [shift.itemId, shift]))
  const fromDays = (toDay: number) =>
    new Set([
      ...shifts.filter((shift) => shift.toDay === toDay).map(({ fromDay }) => fromDay),
      ...draft.rows().flatMap(({ id, day }) => (day === toDay && !shifted.has(id) ? toDay : [])),
    ])
  const whole = new Map(shifts.map(({ toDay }) => [toDay, toDay !== null && fromDays(toDay).size === 1]))
  for (const { itemId, toDay } of shifts) if (whole.get(toDay)) draft.set({ ...requireItem(draft, itemId), day: toDay })
  for (const { itemId, toDay } of shifts)
    if (!whole.get(toDay)) moveItem(draft, trip, itemId, toDay, toDay === null ? { before: null } : 'by-time')
}
