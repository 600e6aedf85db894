import { and, count, desc, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { ApiToken } from '#contract/api-token.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { apiTokens, users } from '../db/schema/index.ts'
import { notifyAccessEnded } from './access-endings.ts'
import type { UserRow } from './account.repository.ts'

export type ApiTokenRow = typeof apiTokens.$inferSelect

export interface LiveApiToken {
  token: ApiTokenRow
  user: UserRow
}

export function toApiToken({ id, name, prefix, scopes, createdAt, expiresAt, lastUsedAt }: ApiTokenRow): ApiToken {
  return {
    id,
    name,
    prefix,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}

/** The token with its account, while neither is over, revoked or locked. */
export async function findLiveApiToken(
  db: DbOrTx,
  key: { id: string } | { tokenHash: string },
  now: Date,
): Promise<LiveApiToken | null> {
  const isWanted = 'id' in key ? eq(apiTokens.id, key.id) : eq(apiTokens.tokenHash, key.tokenHash)
  const [row] = await db
    .select({ token: apiTokens, user: users })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(and(isWanted, isLive(now), eq(users.locked, false)))
  return row ?? null
}

/** Not the revoked ones; newest first. */
export async function listApiTokens(db: DbOrTx, userId: string): Promise<ApiToken[]> {
  const rows = await db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.id))
  return rows.map(toApiToken)
}

export async function countApiTokens(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
  return row?.count ?? 0
}

export async function insertApiToken(tx: Tx, values: typeof apiTokens.$inferInsert): Promise<ApiTokenRow> {
  const [row] = await tx.insert(apiTokens).values(values).returning()
  if (!row) throw new Error('no token was stored')
  return row
}

/** Written at most once in `everyMs`, by whichever process comes first. */
export async function touchApiToken(db: DbOrTx, tokenId: string, now: Date, everyMs: number): Promise<void> {
  const isDue = or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, new Date(now.getTime() - everyMs)))
  await db
    .update(apiTokens)
    .set({ lastUsedAt: now })
    .where(and(eq(apiTokens.id, tokenId), isDue))
}

/** null where the account has no such token, or has revoked it before. */
export async function revokeApiToken(
  tx: Tx,
  { userId, tokenId }: { userId: string; tokenId: string },
  now: Date,
): Promise<ApiTokenRow | null> {
  const [row] = await tx
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .returning()
  if (row) await notifyAccessEnded(tx, userId)
  return row ?? null
}

export async function revokeAllApiTokens(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
  await notifyAccessEnded(tx, userId)
}

function isLive(now: Date): SQL | undefined {
  return and(isNull(apiTokens.revokedAt), or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now)))
}
