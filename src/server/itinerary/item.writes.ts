// What happens to an item inside a transaction: the effect, its audit entry, its notice. Used by people's edits and by accepted proposals alike.
import { and, eq } from 'drizzle-orm'
import type { ItemPatch, ItineraryItem, NewItem } from '#contract/itinerary.ts'
import { recordAudit } from '../audit/audit.repository.ts'
import type { Tx } from '../db/client.ts'
import { itineraryItems } from '../db/schema/index.ts'
import type { LockedTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { orderKeyBefore } from '../kernel/order-key.ts'
import { announce } from '../kernel/write.ts'
import { findItem, listDay, toItem } from './itinerary.repository.ts'

export async function addItem(
  tx: Tx,
  actor: Actor,
  trip: LockedTrip,
  item: NewItem,
  before?: string | null,
): Promise<ItineraryItem> {
  assertFits(trip, item)
  const position = await positionBefore(tx, trip.id, item.day, before)
  const [row] = await tx
    .insert(itineraryItems)
    .values({ ...toColumns(item), kind: item.kind, title: item.title, tripId: trip.id, position })
    .returning()
  if (!row) throw new AppError('INTERNAL')
  const added = toItem(row)
  await leaveTrace(tx, actor, 'item.added', null, added)
  return added
}

/** @throws AppError VERSION_CONFLICT with the current row when `version` is not the stored one. */
export async function updateItem(
  tx: Tx,
  actor: Actor,
  trip: LockedTrip,
  itemId: string,
  version: number,
  patch: ItemPatch,
): Promise<ItineraryItem> {
  const before = await requireItem(tx, trip.id, itemId)
  if (before.version !== version) throw new AppError('VERSION_CONFLICT', { details: { current: before } })
  assertFits(trip, { ...before, ...patch })
  const [row] = await tx
    .update(itineraryItems)
    .set({ ...toColumns(patch), version: version + 1, updatedAt: new Date() })
    .where(eq(itineraryItems.id, itemId))
    .returning()
  if (!row) throw notFound('item')
  const after = toItem(row)
  await leaveTrace(tx, actor, 'item.updated', before, after)
  return after
}

export async function moveItem(
  tx: Tx,
  actor: Actor,
  trip: LockedTrip,
  itemId: string,
  day: number | null,
  beforeItem?: string | null,
): Promise<ItineraryItem> {
  const before = await requireItem(tx, trip.id, itemId)
  assertFits(trip, { ...before, day })
  const position = await positionBefore(tx, trip.id, day, beforeItem, itemId)
  const [row] = await tx
    .update(itineraryItems)
    .set({ day, position, version: before.version + 1, updatedAt: new Date() })
    .where(eq(itineraryItems.id, itemId))
    .returning()
  if (!row) throw notFound('item')
  const after = toItem(row)
  await leaveTrace(tx, actor, 'item.moved', before, after)
  return after
}

export async function removeItem(tx: Tx, actor: Actor, trip: LockedTrip, itemId: string): Promise<ItineraryItem> {
  const before = await requireItem(tx, trip.id, itemId)
  await tx.delete(itineraryItems).where(and(eq(itineraryItems.id, itemId), eq(itineraryItems.tripId, trip.id)))
  await leaveTrace(tx, actor, 'item.removed', before, null)
  return before
}

/** Undo: the row exactly as it was, under a fresh version so that nobody takes it for the one they knew. */
export async function restoreItem(tx: Tx, actor: Actor, item: ItineraryItem): Promise<ItineraryItem> {
  const current = await findItem(tx, item.id)
  const version = (current?.version ?? item.version) + 1
  const values = {
    ...toColumns(item),
    id: item.id,
    tripId: item.tripId,
    kind: item.kind,
    title: item.title,
    position: item.position,
    version,
  }
  const [row] = await tx
    .insert(itineraryItems)
    .values(values)
    .onConflictDoUpdate({ target: itineraryItems.id, set: { ...values, updatedAt: new Date() } })
    .returning()
  if (!row) throw new AppError('INTERNAL')
  const restored = toItem(row)
  await leaveTrace(tx, actor, 'item.restored', current, restored)
  return restored
}

async function requireItem(tx: Tx, tripId: string, itemId: string): Promise<ItineraryItem> {
  const item = await findItem(tx, itemId)
  if (!item || item.tripId !== tripId) throw notFound('item')
  return item
}

async function positionBefore(
  tx: Tx,
  tripId: string,
  day: number | null,
  before?: string | null,
  moving?: string,
): Promise<string> {
  const siblings = (await listDay(tx, tripId, day)).filter((item) => item.id !== moving)
  return orderKeyBefore(siblings, before)
}

function assertFits(trip: LockedTrip, item: Pick<NewItem, 'day' | 'start' | 'end' | 'endsNextDay'>): void {
  if (item.day !== null && trip.durationDays !== null && item.day > trip.durationDays) {
    throw invalidInput('day', 'beyond_trip', 'the trip has fewer days')
  }
  if (item.start && item.end && !item.endsNextDay && item.end <= item.start) {
    throw invalidInput('end', 'before_start', 'the end must lie after the start')
  }
}

function toColumns({ cost, ...fields }: ItemPatch) {
  if (cost === undefined) return fields
  return { ...fields, costAmount: cost?.amount ?? null, costCurrency: cost?.currency ?? null }
}

async function leaveTrace(
  tx: Tx,
  actor: Actor,
  action: string,
  before: ItineraryItem | null,
  after: ItineraryItem | null,
): Promise<void> {
  const item = after ?? before
  if (!item) return
  await recordAudit(tx, actor, { action, entity: 'item', entityId: item.id, tripId: item.tripId, before, after })
  await announce(tx, { tripId: item.tripId, entity: 'item', actorId: actor.userId })
}
