import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { itineraryItems } from '../db/schema/index.ts'

/** null where the trip has no such item. The caller has checked access to the trip. */
export async function findReportedItem(db: DbOrTx, tripId: string, itemId: string) {
  const [item] = await db
    .select({ kind: itineraryItems.kind, title: itineraryItems.title, day: itineraryItems.day })
    .from(itineraryItems)
    .where(and(eq(itineraryItems.id, itemId), eq(itineraryItems.tripId, tripId)))
  return item ?? null
}
