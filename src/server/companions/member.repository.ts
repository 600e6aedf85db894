import { and, asc, count, eq, ne } from 'drizzle-orm'
import type { Companion } from '#contract/companion.ts'
import type { MemberRole } from '#contract/trip.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { tripMembers, trips, users } from '../db/schema/index.ts'

interface MemberRow {
  userId: string
  name: string
  role: MemberRole
  joinedAt: Date
  ownerId: string
}

function toCompanion({ joinedAt, ownerId, ...member }: MemberRow): Companion {
  return { ...member, isMainOwner: member.userId === ownerId, joinedAt: joinedAt.toISOString() }
}

const memberColumns = {
  userId: tripMembers.userId,
  name: users.name,
  role: tripMembers.role,
  joinedAt: tripMembers.createdAt,
  ownerId: trips.ownerId,
}

/** In the order in which they joined. The caller's access has been checked. */
export async function listMembers(db: DbOrTx, tripId: string): Promise<Companion[]> {
  const rows = await db
    .select(memberColumns)
    .from(tripMembers)
    .innerJoin(trips, eq(trips.id, tripMembers.tripId))
    .innerJoin(users, eq(users.id, tripMembers.userId))
    .where(eq(tripMembers.tripId, tripId))
    .orderBy(asc(tripMembers.createdAt), asc(tripMembers.userId))
  return rows.map(toCompanion)
}

export async function findMember(db: DbOrTx, tripId: string, userId: string): Promise<Companion | null> {
  const [row] = await db
    .select(memberColumns)
    .from(tripMembers)
    .innerJoin(trips, eq(trips.id, tripMembers.tripId))
    .innerJoin(users, eq(users.id, tripMembers.userId))
    .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, userId)))
  return row ? toCompanion(row) : null
}

export async function countMembers(tx: Tx, tripId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(tripMembers).where(eq(tripMembers.tripId, tripId))
  return row?.count ?? 0
}

/** The member who has been an owner of the trip for longest, besides this one. */
export async function findOtherOwner(tx: Tx, tripId: string, userId: string): Promise<string | null> {
  const [row] = await tx
    .select({ userId: tripMembers.userId })
    .from(tripMembers)
    .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.role, 'owner'), ne(tripMembers.userId, userId)))
    .orderBy(asc(tripMembers.createdAt), asc(tripMembers.userId))
    .limit(1)
  return row?.userId ?? null
}
