// The version of a trip with all that belongs to it: what was read of it before a change is kept under another key.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { MemberRole } from '#contract/trip.ts'
import type { Db, DbOrTx } from '../db/client.ts'
import { tripMembers, tripRevisions } from '../db/schema/index.ts'

export interface TripAccess {
  role: MemberRole
  revision: number
}

/** What a member may do in a trip, and its revision, as they stand now; null for strangers. Prepared: it comes before every cached read. */
export function prepareTripAccess(db: Db): (userId: string, tripId: string) => Promise<TripAccess | null> {
  const query = db
    .select({ role: tripMembers.role, revision: tripRevisions.revision })
    .from(tripMembers)
    .leftJoin(tripRevisions, eq(tripRevisions.tripId, tripMembers.tripId))
    .where(and(eq(tripMembers.tripId, sql.placeholder('tripId')), eq(tripMembers.userId, sql.placeholder('userId'))))
    .prepare('trip_access')
  return async (userId, tripId) => {
    const [row] = await query.execute({ userId, tripId })
    return row ? { role: row.role, revision: row.revision ?? 0 } : null
  }
}

/** In the order of their ids, so that two writers never wait for each other in a circle; those that are gone are left out. */
export function countTripChange(tripIds: readonly string[]): SQL {
  return countChangeOf(sql`select id from trips where id = any(${`{${tripIds.join(',')}}`}::uuid[])`)
}

/** Their trips show the name of a member. */
export async function countChangesOfMember(tx: DbOrTx, userId: string): Promise<void> {
  await tx.execute(countChangeOf(sql`select trip_id as id from trip_members where user_id = ${userId}`))
}

function countChangeOf(changedTrips: SQL): SQL {
  return sql`insert into trip_revisions (trip_id, revision)
    select changed.id, 1 from (${changedTrips}) as changed order by changed.id
    on conflict (trip_id) do update set revision = trip_revisions.revision + 1`
}
