// The one rule for access: membership. A stranger learns nothing, a member with too small a role is told so.
import { and, eq } from 'drizzle-orm'
import { type MemberRole, memberRoles } from '#contract/trip.ts'
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

/** The same inside a write: the trip's row is locked, so that writes to one trip take turns and order keys stay apart. */
export async function lockTripFor(tx: Tx, actor: Actor, tripId: string, role: MemberRole, entity = 'trip') {
  await requireRole(tx, actor, tripId, role, entity)
  const [trip] = await tx.select().from(trips).where(eq(trips.id, tripId)).for('update')
  if (!trip) throw notFound(entity)
  return trip
}
export type LockedTrip = Awaited<ReturnType<typeof lockTripFor>>
