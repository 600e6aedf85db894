import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PaidTransfer } from '#contract/budget.ts'
import type { DbOrTx } from '../db/client.ts'
import { paidTransfers, tripGuests } from '../db/schema/budget.ts'
import { tripMembers, users } from '../db/schema/index.ts'

export function toPaidTransfer(row: typeof paidTransfers.$inferSelect): PaidTransfer {
  const { id, tripId, fromId, toId, amount, currency, paidAt, version } = row
  return { id, tripId, from: fromId, to: toId, amount: { amount, currency }, paidAt: paidAt.toISOString(), version }
}

/** Latest first, and only what this member may see. */
export async function listPaidTransfers(db: DbOrTx, userId: string, tripId: string): Promise<PaidTransfer[]> {
  const rows = await db
    .select({ transfer: paidTransfers })
    .from(paidTransfers)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, paidTransfers.tripId), eq(tripMembers.userId, userId)))
    .where(eq(paidTransfers.tripId, tripId))
    .orderBy(desc(paidTransfers.id))
  return rows.map(({ transfer }) => toPaidTransfer(transfer))
}

/** The trip a transfer belongs to, as a subquery: the caller checks access. */
export function findTripOfTransfer(db: DbOrTx, transferId: string): SQL {
  return sql`(${db.select({ tripId: paidTransfers.tripId }).from(paidTransfers).where(eq(paidTransfers.id, transferId))})`
}

/** Names of people who took part in expenses of a trip and are no members of it; the caller checks access. */
export async function findNames(db: DbOrTx, tripId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...ids]))
    .unionAll(
      db
        .select({ id: tripGuests.id, name: tripGuests.name })
        .from(tripGuests)
        .where(and(eq(tripGuests.tripId, tripId), inArray(tripGuests.id, [...ids]))),
    )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
