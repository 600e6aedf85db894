import { and, count, desc, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Invite } from '#contract/companion.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { tripInvites } from '../db/schema/companions.ts'
import { tripMembers, trips, users } from '../db/schema/index.ts'

type InviteRow = typeof tripInvites.$inferSelect

export function toInvite(row: InviteRow, invitedBy: string): Invite {
  const { id, role, email, createdAt, expiresAt } = row
  return { id, role, email, invitedBy, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
}

/** Neither accepted, revoked nor expired. */
function isOpen(now: Date): SQL | undefined {
  return and(isNull(tripInvites.acceptedAt), isNull(tripInvites.revokedAt), gt(tripInvites.expiresAt, now))
}

export function isOver({ acceptedAt, revokedAt, expiresAt }: InviteRow, now: Date): boolean {
  return acceptedAt !== null || revokedAt !== null || expiresAt <= now
}

/** The trip of an invitation, as a subquery: the caller checks access. */
export function findTripOfInvite(db: DbOrTx, inviteId: string): SQL {
  return sql`(${db.select({ tripId: tripInvites.tripId }).from(tripInvites).where(eq(tripInvites.id, inviteId))})`
}

/** Newest first. For owners only: the addresses of those who are invited are nobody else's business. */
export async function listOpenInvites(db: DbOrTx, userId: string, tripId: string, now: Date): Promise<Invite[]> {
  const rows = await db
    .select({ invite: tripInvites, invitedBy: users.name })
    .from(tripInvites)
    .innerJoin(users, eq(users.id, tripInvites.invitedBy))
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, tripInvites.tripId), eq(tripMembers.userId, userId)))
    .where(and(eq(tripInvites.tripId, tripId), eq(tripMembers.role, 'owner'), isOpen(now)))
    .orderBy(desc(tripInvites.id))
  return rows.map(({ invite, invitedBy }) => toInvite(invite, invitedBy))
}

export async function countOpenInvites(tx: Tx, tripId: string, now: Date): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(tripInvites)
    .where(and(eq(tripInvites.tripId, tripId), isOpen(now)))
  return row?.count ?? 0
}

function hasToken(tokenHash: string): SQL | undefined {
  return or(eq(tripInvites.tokenHash, tokenHash), eq(tripInvites.mailTokenHash, tokenHash))
}

interface FoundInvite {
  invite: InviteRow
  tripTitle: string
  invitedBy: string
}

/** Whoever holds the token may see it, whatever has become of it. */
export async function findInvite(db: DbOrTx, tokenHash: string): Promise<FoundInvite | null> {
  const [row] = await db
    .select({ invite: tripInvites, tripTitle: trips.title, invitedBy: users.name })
    .from(tripInvites)
    .innerJoin(trips, eq(trips.id, tripInvites.tripId))
    .innerJoin(users, eq(users.id, tripInvites.invitedBy))
    .where(hasToken(tokenHash))
  return row ?? null
}

/** What the mail says; null where there is nothing to send any more. */
export async function findInviteToMail(db: DbOrTx, inviteId: string, now: Date) {
  const [row] = await db
    .select({
      email: tripInvites.email,
      role: tripInvites.role,
      tripTitle: trips.title,
      invitedBy: users.name,
      inviterLocale: users.locale,
    })
    .from(tripInvites)
    .innerJoin(trips, eq(trips.id, tripInvites.tripId))
    .innerJoin(users, eq(users.id, tripInvites.invitedBy))
    .where(and(eq(tripInvites.id, inviteId), isOpen(now)))
  return row ?? null
}

/** Locked. The trip must be locked before. */
export async function lockInvite(tx: Tx, inviteId: string): Promise<InviteRow | null> {
  const [row] = await tx.select().from(tripInvites).where(eq(tripInvites.id, inviteId)).for('update')
  return row ?? null
}
