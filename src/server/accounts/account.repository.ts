import { eq, sql } from 'drizzle-orm'
import type { User } from '#contract/account.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { signInFailures, users } from '../db/schema/index.ts'

export type UserRow = typeof users.$inferSelect

export function toUser({ id, name, email, role, locale, homeCurrency, createdAt }: UserRow): User {
  return { id, name, email, role, locale, homeCurrency, createdAt: createdAt.toISOString() }
}

export async function findUserByEmail(db: DbOrTx, email: string): Promise<UserRow | null> {
  const [row] = await db
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()))
  return row ?? null
}

export async function findUser(db: DbOrTx, userId: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.id, userId))
  return row ?? null
}

/** The first account of a fresh install is the admin; the lock keeps two firsts apart. */
export async function isFirstUser(tx: Tx): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(7305118)`)
  const [row] = await tx.select({ id: users.id }).from(users).limit(1)
  return row === undefined
}

export async function findLockedUntil(db: DbOrTx, emailHash: string): Promise<Date | null> {
  const [row] = await db.select().from(signInFailures).where(eq(signInFailures.emailHash, emailHash))
  return row?.lockedUntil ?? null
}

/** Counts one failure; from `limit` on, each further one locks until `lockUntil`. Failures older than an hour are forgotten. */
export async function countFailure(db: DbOrTx, emailHash: string, limit: number, lockUntil: Date): Promise<void> {
  const fresh = sql`${signInFailures.updatedAt} > now() - interval '1 hour'`
  const count = sql`case when ${fresh} then ${signInFailures.count} + 1 else 1 end`
  await db
    .insert(signInFailures)
    .values({ emailHash, count: 1 })
    .onConflictDoUpdate({
      target: signInFailures.emailHash,
      set: {
        count,
        lockedUntil: sql`case when (${count}) >= ${limit} then ${lockUntil.toISOString()}::timestamptz end`,
        updatedAt: sql`now()`,
      },
    })
}

export async function forgetFailures(db: DbOrTx, emailHash: string): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.emailHash, emailHash))
}
