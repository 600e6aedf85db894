// What a copy of a trip takes over from the original.
import { and, eq, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/client.ts'
import { itineraryItems, tasks, tripMembers } from '../db/schema/index.ts'

/** Rows in one statement: PostgreSQL allows 65,535 parameters. */
const batchSize = 500

interface Copy {
  from: string
  to: string
}

/** Items in their places. Bookings belong to the original: what was booked there needs booking. */
export async function copyItems(tx: Tx, { from, to }: Copy): Promise<void> {
  const rows = await tx.select().from(itineraryItems).where(eq(itineraryItems.tripId, from))
  const copies = rows.map(({ createdAt: _, updatedAt: __, ...row }) => ({
    ...row,
    id: uuidv7(),
    tripId: to,
    booking: row.booking === 'booked' ? ('needed' as const) : row.booking,
    confirmationCode: null,
    outcome: null,
    rating: null,
    version: 1,
  }))
  for (const batch of batches(copies)) await tx.insert(itineraryItems).values(batch)
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
  for (const batch of batches(copies)) await tx.insert(tasks).values(batch)
}

/** Everybody but the owner, who is a member already. */
export async function copyMembers(tx: Tx, { from, to }: Copy, ownerId: string): Promise<void> {
  const others = and(eq(tripMembers.tripId, from), ne(tripMembers.userId, ownerId))
  const rows = await tx.select().from(tripMembers).where(others)
  const copies = rows.map(({ userId, role }) => ({ tripId: to, userId, role }))
  for (const batch of batches(copies)) await tx.insert(tripMembers).values(batch)
}

function batches<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  )
}
