import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { DbOrTx } from '../db/client.ts'
import { itineraryItems, tripMembers } from '../db/schema/index.ts'
import { byPosition } from '../kernel/order-key.ts'

type Times = 'createdAt' | 'updatedAt'
type ItemRow = typeof itineraryItems.$inferSelect

export function toItem({
  costAmount,
  costCurrency,
  createdAt,
  updatedAt,
  ...row
}: Omit<ItemRow, Times> & Partial<Pick<ItemRow, Times>>): ItineraryItem {
  return {
    ...row,
    cost: costAmount === null || costCurrency === null ? null : { amount: costAmount, currency: costCurrency },
  }
}

/** Scheduled days first, the pool last; within a day by fractional index, then id. */
export function byDayAndPosition(a: ItineraryItem, b: ItineraryItem): number {
  const byDay = (a.day ?? Number.MAX_SAFE_INTEGER) - (b.day ?? Number.MAX_SAFE_INTEGER)
  return byDay || byPosition(a, b)
}

/** Only what this member may see; a stranger's list is empty. */
export async function listItems(
  db: DbOrTx,
  userId: string,
  tripId: string,
  day?: number | null,
): Promise<ItineraryItem[]> {
  const rows = await db
    .select({ item: itineraryItems })
    .from(itineraryItems)
    .innerJoin(tripMembers, eq(tripMembers.tripId, itineraryItems.tripId))
    .where(
      and(
        eq(tripMembers.userId, userId),
        eq(itineraryItems.tripId, tripId),
        day === undefined ? undefined : day === null ? isNull(itineraryItems.day) : eq(itineraryItems.day, day),
      ),
    )
  return rows.map(({ item }) => toItem(item)).sort(byDayAndPosition)
}

/** The trip an item belongs to, as a subquery: the caller checks access. */
export function findTripOfItem(db: DbOrTx, itemId: string): SQL {
  return sql`(${db.select({ tripId: itineraryItems.tripId }).from(itineraryItems).where(eq(itineraryItems.id, itemId))})`
}
