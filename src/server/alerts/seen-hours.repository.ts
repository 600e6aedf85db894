import { and, asc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '../db/client.ts'
import { itineraryItems, seenHours } from '../db/schema/index.ts'
import type { HoursByPlace, VisitOfDay } from './hours-changes.ts'

/** Items on a day of the trip at a place whose hours a guide or a public source may know. */
export async function findVisits(db: DbOrTx, tripId: string): Promise<VisitOfDay[]> {
  const { id, title, day, start, end, endsNextDay, place, outcome } = itineraryItems
  const rows = await db
    .select({ id, title, day, start, end, endsNextDay, place })
    .from(itineraryItems)
    .where(
      and(
        eq(itineraryItems.tripId, tripId),
        isNotNull(day),
        isNotNull(sql`${place} ->> 'candidateId'`),
        ne(itineraryItems.kind, 'lodging'),
        or(isNull(outcome), ne(outcome, 'skipped')),
      ),
    )
    .orderBy(asc(day), asc(id))
  return rows.flatMap(({ day, place, ...item }) =>
    day !== null && place?.candidateId ? [{ ...item, day, placeId: place.candidateId }] : [],
  )
}

export async function findSeenHours(db: DbOrTx, tripId: string): Promise<HoursByPlace> {
  const rows = await db.select().from(seenHours).where(eq(seenHours.tripId, tripId))
  return new Map(rows.map(({ placeId, source, byDay }) => [placeId, { source, byDay }]))
}

/** Places that were not found this time keep what was seen before. */
export async function saveSeenHours(tx: Tx, tripId: string, seen: HoursByPlace): Promise<void> {
  if (seen.size === 0) return
  await tx
    .insert(seenHours)
    .values([...seen].map(([placeId, { source, byDay }]) => ({ tripId, placeId, source, byDay })))
    .onConflictDoUpdate({
      target: [seenHours.tripId, seenHours.placeId],
      set: { source: sql`excluded.source`, byDay: sql`excluded.by_day` },
    })
}
