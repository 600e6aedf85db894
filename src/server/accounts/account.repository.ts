import { and, eq, ne, sql } from 'drizzle-orm'
import type { User } from '#contract/account.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { users } from '../db/schema/index.ts'

/** Any constant, as long as every process of ours uses it. */
const adminLock = 7_305_118

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

/** The row as it is now and stays until the transaction ends. */
export async function lockUser(tx: Tx, userId: string): Promise<UserRow | null> {
  const [row] = await tx.select().from(users).where(eq(users.id, userId)).for('update')
  return row ?? null
}

/** Takes turns with every other change of who is an admin, so that two cannot remove each other at once. */
export async function hasAnotherAdmin(tx: Tx, userId: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${adminLock})`)
  const others = and(eq(users.role, 'admin'), eq(users.locked, false), ne(users.id, userId))
  const [row] = await tx.select({ id: users.id }).from(users).where(others).limit(1)
  return row !== undefined
}

export async function isOnlyUser(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx.select({ id: users.id }).from(users).where(ne(users.id, userId)).limit(1)
  return row === undefined
}

/** Two that take one address at the same moment: the index lets one through, the other hears about it here. */
export function isEmailConflict(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint_name' in cause && cause.constraint_name === 'users_email') return true
  }
  return false
}

/** The first account of a fresh install is the admin; the lock keeps two firsts apart. */
export async function isFirstUser(tx: Tx): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${adminLock})`)
  const [row] = await tx.select({ id: users.id }).from(users).limit(1)
  return row === undefined
}
