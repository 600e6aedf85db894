// Trips as the background check reads them: of everybody, for nobody's eyes.
import { and, asc, eq, isNotNull, lt, lte, sql } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { tasks, tripStops, trips } from '../db/schema/index.ts'

const mostOverdue = 20

/** Trips under way or beginning until `until`. Their time zones differ by a day at most. */
export function findTripsToCheck(db: DbOrTx, { today, until }: { today: string; until: string }) {
  return db
    .select({ tripId: trips.id })
    .from(trips)
    .where(
      and(
        eq(trips.status, 'active'),
        isNotNull(trips.startDate),
        isNotNull(trips.durationDays),
        lte(trips.startDate, until),
        sql`${trips.startDate} + ${trips.durationDays} >= ${today}::date`,
      ),
    )
    .orderBy(asc(trips.id))
}

export async function findTripToCheck(db: DbOrTx, tripId: string) {
  const { startDate, durationDays, destination } = trips
  const [row] = await db
    .select({ startDate, durationDays, destination })
    .from(trips)
    .where(and(eq(trips.id, tripId), eq(trips.status, 'active')))
  if (!row) return null
  const stops = await db
    .select({ id: tripStops.id, place: tripStops.place, nights: tripStops.nights })
    .from(tripStops)
    .where(eq(tripStops.tripId, tripId))
    .orderBy(asc(tripStops.position))
  return { ...row, stops }
}

export function findOverdueTasks(db: DbOrTx, tripId: string, today: string) {
  return db
    .select({ id: tasks.id, title: tasks.title, dueOn: tasks.dueOn })
    .from(tasks)
    .where(and(eq(tasks.tripId, tripId), eq(tasks.status, 'todo'), lt(tasks.dueOn, today)))
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(mostOverdue)
}
