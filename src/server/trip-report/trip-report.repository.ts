import { and, eq, gt } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { itineraryItems, tripMembers } from '../db/schema/index.ts'

const most = 5000

/** Ids of the items that joined the plan after `since`; for members only. */
export async function listAddedSince(db: Db, userId: string, tripId: string, since: Date): Promise<Set<string>> {
  const rows = await db
    .select({ id: itineraryItems.id })
    .from(itineraryItems)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, itineraryItems.tripId), eq(tripMembers.userId, userId)))
    .where(and(eq(itineraryItems.tripId, tripId), gt(itineraryItems.createdAt, since)))
    .limit(most)
  return new Set(rows.map(({ id }) => id))
}
