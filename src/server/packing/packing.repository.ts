import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PackingItem } from '#contract/packing.ts'
import type { DbOrTx } from '../db/client.ts'
import { packingItems, tripMembers } from '../db/schema/index.ts'

export function toPackingItem({ createdAt: _, ...row }: typeof packingItems.$inferSelect): PackingItem {
  return row
}

/** As they were added, and only what this member may see. */
export async function listPackingItems(db: DbOrTx, userId: string, tripId: string): Promise<PackingItem[]> {
  const rows = await db
    .select({ item: packingItems })
    .from(packingItems)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, packingItems.tripId), eq(tripMembers.userId, userId)))
    .where(eq(packingItems.tripId, tripId))
    .orderBy(packingItems.id)
  return rows.map(({ item }) => toPackingItem(item))
}

/** The trip it belongs to, as a subquery: the caller checks access. */
export function findTripOfPackingItem(db: DbOrTx, id: string): SQL {
  return sql`(${db.select({ tripId: packingItems.tripId }).from(packingItems).where(eq(packingItems.id, id))})`
}
