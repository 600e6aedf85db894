import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import type { Session } from '#contract/account.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { refreshTokens, sessions, users } from '../db/schema/index.ts'
import { notifyAccessEnded } from './access-endings.ts'
import type { UserRow } from './account.repository.ts'

type SessionRow = typeof sessions.$inferSelect

/** The session with its user, while neither is over, revoked or locked. */
export async function findLiveSession(
  db: DbOrTx,
  sessionId: string,
  now: Date,
): Promise<{ session: SessionRow; user: UserRow } | null> {
  const [row] = await db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now), eq(users.locked, false)),
    )
  return row ?? null
}

export async function listLiveSessions(
  db: DbOrTx,
  userId: string,
  currentId: string | null,
  now: Date,
): Promise<Session[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.id))
    .limit(100)
  return rows.map(({ id, kind, userAgent, address, createdAt, lastSeenAt }) => ({
    id,
    kind,
    userAgent,
    address,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === currentId,
  }))
}

export async function insertSession(tx: Tx, values: typeof sessions.$inferInsert): Promise<string> {
  const [row] = await tx.insert(sessions).values(values).returning({ id: sessions.id })
  if (!row) throw new Error('no session was stored')
  return row.id
}

/** A session that is used lives on; one that is not ends at `expiresAt`. */
export async function touchSession(
  db: DbOrTx,
  sessionId: string,
  seen: { lastSeenAt: Date; expiresAt: Date; address?: string | null; userAgent?: string | null },
): Promise<void> {
  await db.update(sessions).set(seen).where(eq(sessions.id, sessionId))
}

/** Answers with the ids that were revoked now. */
export async function revokeSessions(
  db: DbOrTx,
  filter: { userId: string; sessionId?: string; exceptId?: string | null },
): Promise<string[]> {
  const rows = await db
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(sessions.userId, filter.userId),
        isNull(sessions.revokedAt),
        filter.sessionId ? eq(sessions.id, filter.sessionId) : undefined,
        filter.exceptId ? ne(sessions.id, filter.exceptId) : undefined,
      ),
    )
    .returning({ id: sessions.id })
  await notifyAccessEnded(db, filter.userId)
  return rows.map((row) => row.id)
}

export async function insertRefreshToken(tx: Tx, sessionId: string, tokenHash: string, expiresAt: Date): Promise<void> {
  await tx.insert(refreshTokens).values({ sessionId, tokenHash, expiresAt })
}

/** Locks the token's row, so that of two simultaneous uses one sees the other. */
export async function findRefreshToken(tx: Tx, tokenHash: string) {
  const [row] = await tx
    .select({ token: refreshTokens, session: sessions, user: users })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(refreshTokens.tokenHash, tokenHash))
    .for('update', { of: refreshTokens })
  return row ?? null
}

export async function markRefreshTokenUsed(tx: Tx, tokenId: string, usedAt: Date): Promise<void> {
  await tx.update(refreshTokens).set({ usedAt }).where(eq(refreshTokens.id, tokenId))
}
