// What a copy of a trip takes over from the original.
import { and, eq, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/client.ts'
import {
  expenseShares,
  expenses,
  itineraryItems,
  packingItems,
  paidTransfers,
  tasks,
  tripMembers,
} from '../db/schema/index.ts'
import { batchesOf } from '../kernel/row-batches.ts'

interface Copy {
  from: string
  to: string
}

/**
 * Items in their places. Bookings belong to the original: what was booked there needs booking.
 * @returns the id of each copy by that of its original
 */
export async function copyItems(tx: Tx, { from, to }: Copy): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select().from(itineraryItems).where(eq(itineraryItems.tripId, from))
  const ids = new Map(rows.map(({ id }) => [id, uuidv7()]))
  const copies = rows.map(({ createdAt: _, updatedAt: __, ...row }) => ({
    ...row,
    id: ids.get(row.id) ?? uuidv7(),
    tripId: to,
    booking: row.booking === 'booked' ? ('needed' as const) : row.booking,
    confirmationCode: null,
    freeCancelUntil: null,
    outcome: null,
    rating: null,
    version: 1,
  }))
  for (const batch of batchesOf(copies)) await tx.insert(itineraryItems).values(batch)
  return ids
}

/** Tasks to be done again; whom they are assigned to comes along with the people. */
export async function copyTasks(
  tx: Tx,
  { from, to }: Copy,
  { withDates, withPeople }: { withDates: boolean; withPeople: boolean },
): Promise<void> {
  const rows = await tx.select().from(tasks).where(eq(tasks.tripId, from))
  const copies = rows.map(({ createdAt: _, updatedAt: __, ...row }) => ({
    ...row,
    id: uuidv7(),
    tripId: to,
    status: 'todo' as const,
    dueOn: withDates ? row.dueOn : null,
    assigneeId: withPeople ? row.assigneeId : null,
    version: 1,
  }))
  for (const batch of batchesOf(copies)) await tx.insert(tasks).values(batch)
}

/** Nothing is packed yet; who packs what comes along with the people. */
export async function copyPackingList(tx: Tx, { from, to }: Copy, withPeople: boolean): Promise<void> {
  const rows = await tx.select().from(packingItems).where(eq(packingItems.tripId, from)).orderBy(packingItems.id)
  const copies = rows.map(({ createdAt: _, ...row }) => ({
    ...row,
    id: uuidv7(),
    tripId: to,
    personId: withPeople ? row.personId : null,
    isPacked: false,
    version: 1,
  }))
  for (const batch of batchesOf(copies)) await tx.insert(packingItems).values(batch)
}

/** Everybody but the owner, who is a member already. */
export async function copyMembers(tx: Tx, { from, to }: Copy, ownerId: string): Promise<void> {
  const others = and(eq(tripMembers.tripId, from), ne(tripMembers.userId, ownerId))
  const rows = await tx.select().from(tripMembers).where(others)
  const copies = rows.map(({ userId, role }) => ({ tripId: to, userId, role }))
  for (const batch of batchesOf(copies)) await tx.insert(tripMembers).values(batch)
}

/** Expenses, for the copies of their items. Without the people they are the caller's own; payments come along with the people. */
export async function copyExpenses(
  tx: Tx,
  { from, to }: Copy,
  { itemIds, withPeople, userId }: { itemIds: ReadonlyMap<string, string>; withPeople: boolean; userId: string },
): Promise<void> {
  const rows = await tx.select().from(expenses).where(eq(expenses.tripId, from))
  const ids = new Map(rows.map(({ id }) => [id, uuidv7()]))
  const copies = rows.map(({ createdAt: _, updatedAt: __, ...row }) => ({
    ...row,
    id: ids.get(row.id) ?? uuidv7(),
    tripId: to,
    itemId: row.itemId && (itemIds.get(row.itemId) ?? null),
    version: 1,
    ...(withPeople ? {} : { paidBy: userId, splitMode: 'none' as const, splitLines: null }),
  }))
  for (const batch of batchesOf(copies)) await tx.insert(expenses).values(batch)
  if (!withPeople) return
  const shares = await tx
    .select({ expenseId: expenseShares.expenseId, userId: expenseShares.userId, weight: expenseShares.weight })
    .from(expenseShares)
    .innerJoin(expenses, and(eq(expenses.id, expenseShares.expenseId), eq(expenses.tripId, from)))
  const copiedShares = shares.map((share) => ({ ...share, expenseId: ids.get(share.expenseId) ?? share.expenseId }))
  for (const batch of batchesOf(copiedShares)) await tx.insert(expenseShares).values(batch)
  const paid = await tx.select().from(paidTransfers).where(eq(paidTransfers.tripId, from))
  const payments = paid.map(({ createdAt: _, ...row }) => ({ ...row, id: uuidv7(), tripId: to, version: 1 }))
  for (const batch of batchesOf(payments)) await tx.insert(paidTransfers).values(batch)
}
