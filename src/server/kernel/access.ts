// Access is by membership: NOT_FOUND for strangers, FORBIDDEN for members whose role is too low.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { memberRoles } from '#contract/choices.ts'
import type { MemberRole } from '#contract/trip.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import type { Db, DbOrTx, Tx } from '../db/client.ts'
import { tripMembers, trips } from '../db/schema/index.ts'
import type { Actor } from './actor.ts'
import { AppError, notFound } from './app-error.ts'

export function createAccessService(db: Db) {
  return {
    requireRole: (actor: Actor, tripId: string, role: MemberRole) => requireRole(db, actor, tripId, role),
  }
}

/** @throws AppError NOT_FOUND for a stranger, FORBIDDEN for a smaller role. */
export async function requireRole(
  db: DbOrTx,
  actor: Actor,
  tripId: string,
  role: MemberRole,
  entity = 'trip',
): Promise<MemberRole> {
  const [member] = await db
    .select({ role: tripMembers.role })
    .from(tripMembers)
    .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, actor.userId)))
  if (!member) throw notFound(entity)
  if (memberRoles.indexOf(member.role) < memberRoles.indexOf(role)) throw new AppError('FORBIDDEN')
  return member.role
}

declare const grantedRoles: unique symbol
type RolesUpTo = { viewer: 'viewer'; editor: 'viewer' | 'editor'; owner: MemberRole }

/** A trip whose row is locked, for an actor who holds at least `Role` in it: what needs an editor also takes an owner. */
export type LockedTrip<Role extends MemberRole = 'editor'> = typeof trips.$inferSelect & {
  /** Who may be assigned to a task, pay an expense and so on. */
  memberIds: string[]
  stops: TripStop[]
  readonly [grantedRoles]: Record<RolesUpTo[Role], true>
}

/**
 * Access inside a write, in one statement: the trip's row is locked, so that writes to one trip take turns and order keys
 * stay apart. `where` finds the trip: by its id, or by something that belongs to it.
 * @throws AppError NOT_FOUND (naming `entity`) for a stranger, FORBIDDEN for a smaller role.
 */
export async function lockTripFor<Role extends MemberRole>(
  tx: Tx,
  actor: Pick<Actor, 'userId'>,
  tripId: string | SQL,
  role: Role,
  entity = 'trip',
): Promise<LockedTrip<Role>> {
  const [row] = await tx
    .select({ trip: trips, role: tripMembers.role, memberIds: memberIdsOfTrip, stops: stopsOfTrip })
    .from(trips)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, trips.id), eq(tripMembers.userId, actor.userId)))
    .where(eq(trips.id, tripId))
    .for('update', { of: trips })
  if (!row) throw notFound(entity)
  if (memberRoles.indexOf(row.role) < memberRoles.indexOf(role)) throw new AppError('FORBIDDEN')
  return { ...row.trip, memberIds: row.memberIds, stops: row.stops } as LockedTrip<Role>
}

const memberIdsOfTrip = sql<string[]>`array(
  select member.user_id::text from trip_members as member where member.trip_id = ${trips.id}
)`

/** In order; part of a statement that reads from `trips`. */
export const stopsOfTrip = sql<TripStop[]>`(
  select json_agg(json_build_object('id', stop.id, 'place', stop.place, 'nights', stop.nights) order by stop.position)
  from trip_stops as stop where stop.trip_id = ${trips.id}
)`
