// Wrong passwords make the next attempt wait and lock no account: the right one gets in after a pause of seconds.
import { and, eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { sessions, signInFailures, users } from '../db/schema/index.ts'
import type { RequestScope } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { hashToken } from './secret-token.ts'

interface PauseRule {
  /** Attempts within an hour that wait for nothing. */
  free: number
  /** Each further one waits longer, up to `maxMs`. */
  firstMs: number
  maxMs: number
  /** While one waits, others are refused. */
  oneAtATime: boolean
}

/** Of one address for one account: a person who has forgotten it, or a program that guesses. */
const fromAddress: PauseRule = { free: 10, firstMs: 250, maxMs: 3000, oneAtATime: true }
/** For one account from wherever: many addresses that guess together. Devices that have signed in before do not wait for them. */
const fromAnywhere: PauseRule = { free: 20, firstMs: 100, maxMs: 2000, oneAtATime: false }
/** So many failures for one account are reported to its owner, once an hour. */
const warnAfter = 10

export interface Attempt {
  /** How long to wait before the password is looked at. */
  pauseMs: number
  /** The owner should know. */
  warnsOwner: boolean
}

/**
 * Counts an attempt before its password is looked at, so that many made at once cannot slip past, by the address of the
 * account, known or not.
 * @throws AppError RATE_LIMITED while another attempt from the same address waits.
 */
export async function takeAttempt(db: DbOrTx, email: string, request: RequestScope, now: Date): Promise<Attempt> {
  const isKnown = await isKnownDevice(db, email, request)
  const here = await count(db, keyOf(email, request), fromAddress, now)
  if (here.refusedUntil) {
    const retryAfter = Math.max(1, Math.ceil((here.refusedUntil.getTime() - now.getTime()) / 1000))
    throw new AppError('RATE_LIMITED', { details: { retryAfter } })
  }
  const anywhere = await count(db, hashToken(email), fromAnywhere, now)
  const pauseMs = Math.max(here.pauseMs, isKnown ? 0 : anywhere.pauseMs)
  return { pauseMs, warnsOwner: anywhere.count === warnAfter }
}

export async function forgetAttempts(db: DbOrTx, email: string, request?: RequestScope): Promise<void> {
  const keys = [hashToken(email), ...(request ? [keyOf(email, request)] : [])]
  for (const key of keys) await db.delete(signInFailures).where(eq(signInFailures.emailHash, key))
}

function keyOf(email: string, { address }: RequestScope): string {
  return hashToken(`${email} ${address ?? 'unknown'}`)
}

/** Somebody has signed in to this account from this address with this program before. */
async function isKnownDevice(db: DbOrTx, email: string, { address, userAgent }: RequestScope): Promise<boolean> {
  const [known] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sql`lower(${users.email})`, email.toLowerCase()),
        sql`${sessions.address} is not distinct from ${address}`,
        sql`${sessions.userAgent} is not distinct from ${userAgent}`,
      ),
    )
    .limit(1)
  return known !== undefined
}

interface Counted {
  count: number
  pauseMs: number
  refusedUntil: Date | null
}

async function count(db: DbOrTx, key: string, rule: PauseRule, now: Date): Promise<Counted> {
  const at = sql`${now.toISOString()}::timestamptz`
  const count = sql`case when ${signInFailures.updatedAt} > ${at} - interval '1 hour'
    then ${signInFailures.count} + 1 else 1 end`
  const pause = sql`least(${rule.maxMs}::float, ${rule.firstMs}::float * power(2, least((${count}) - ${rule.free} - 1, 20)))`
  const [taken] = await db
    .insert(signInFailures)
    .values({ emailHash: key, count: 1, updatedAt: now })
    .onConflictDoUpdate({
      target: signInFailures.emailHash,
      set: {
        count,
        lockedUntil: sql`case when (${count}) > ${rule.free} then ${at} + ${pause} * interval '1 millisecond' end`,
        updatedAt: now,
      },
      setWhere: rule.oneAtATime
        ? sql`${signInFailures.lockedUntil} is null or ${signInFailures.lockedUntil} <= ${at}`
        : undefined,
    })
    .returning({ count: signInFailures.count, lockedUntil: signInFailures.lockedUntil })
  if (taken) {
    const pauseMs = taken.lockedUntil ? Math.max(0, taken.lockedUntil.getTime() - now.getTime()) : 0
    return { count: taken.count, pauseMs, refusedUntil: null }
  }
  const [row] = await db.select().from(signInFailures).where(eq(signInFailures.emailHash, key))
  return { count: row?.count ?? 0, pauseMs: 0, refusedUntil: row?.lockedUntil ?? now }
}
