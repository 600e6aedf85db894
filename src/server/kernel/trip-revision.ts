// The version of a trip with all that belongs to it: what was read of it before a change is kept under another key.
import { type SQL, sql } from 'drizzle-orm'
import type { MemberRole } from '#contract/trip.ts'
import type { Db, DbOrTx } from '../db/client.ts'
import { batchedRead, byPlace, withPlaces } from './batched-read.ts'

export interface TripAccess {
  role: MemberRole
  revision: number
}

interface Asked {
  userId: string
  tripId: string
}

/** What a member may do in a trip, and its revision, as they stand now; null for strangers. It comes before every cached read. */
export function createTripAccess(db: Db) {
  const find = batchedRead((asked: Asked[]) => findTripAccess(db, asked))
  return (userId: string, tripId: string): Promise<TripAccess | null> => find({ userId, tripId })
}

/** In the order of what was asked. Each by the index: with a join the planner would rather read a table that is small. */
async function findTripAccess(db: Db, asked: Asked[]): Promise<(TripAccess | null)[]> {
  const rows = await db.execute<{
    place: number
    role: MemberRole
    revision: string
  }>(sql`select asked.place, member.role, member.revision
    from jsonb_to_recordset(${withPlaces(asked)}::text::jsonb) as asked("userId" uuid, "tripId" uuid, place int)
    cross join lateral (
      select m.role, coalesce(r.revision, 0) as revision
      from trip_members as m left join trip_revisions as r on r.trip_id = m.trip_id
      where m.trip_id = asked."tripId" and m.user_id = asked."userId" limit 1
    ) as member`)
  return byPlace(asked, rows, ({ role, revision }) => ({ role, revision: Number(revision) }))
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
