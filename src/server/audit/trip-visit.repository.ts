import { and, desc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { auditEntries, tripMembers, users } from '../db/schema/index.ts'
import { changesOf } from './trip-history.repository.ts'

/** null for strangers; `since` is null for a member who has not opened the trip yet. */
export async function findLastVisit(
  db: DbOrTx,
  tripId: string,
  userId: string,
): Promise<{ since: Date | null } | null> {
  const [row] = await db
    .select({ since: tripMembers.lastSeenAt })
    .from(tripMembers)
    .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, userId)))
  return row ?? null
}

/** At most once a minute, so that reading a trip again and again does not write again and again. */
export async function storeVisit(db: DbOrTx, tripId: string, userId: string): Promise<void> {
  const { lastSeenAt } = tripMembers
  await db
    .update(tripMembers)
    .set({ lastSeenAt: sql`now()` })
    .where(
      and(
        eq(tripMembers.tripId, tripId),
        eq(tripMembers.userId, userId),
        or(isNull(lastSeenAt), lt(lastSeenAt, sql`now() - interval '1 minute'`)),
      ),
    )
}

/** Who made each step since then, newest first; what the reader and the product itself did is left out. */
export async function listStepsOfOthers(
  db: DbOrTx,
  { tripId, userId, since, limit }: { tripId: string; userId: string; since: Date; limit: number },
) {
  return db
    .selectDistinct({ at: auditEntries.at, requestId: auditEntries.requestId, userId: users.id, name: users.name })
    .from(auditEntries)
    .innerJoin(users, eq(users.id, auditEntries.actorId))
    .where(and(changesOf(tripId), gt(auditEntries.at, since), ne(auditEntries.actorId, userId)))
    .orderBy(desc(auditEntries.at))
    .limit(limit)
}
