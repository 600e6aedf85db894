// Identifies the user of a request. A session is a row: revoking it ends it at once, also for tokens not yet expired.
import type { z } from 'zod'
import type { refreshSchema, SignedIn } from '#contract/account.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { daysAfter } from '../kernel/calendar.ts'
import { recordChange } from '../kernel/record-change.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import { lookupIn, type Metrics } from '../observability/metrics.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { accessTokenSeconds, createSessionTokens, makeAccessToken } from './access-token.ts'
import { toUser, type UserRow } from './account.repository.ts'
import { createIdentityCache } from './identity-cache.ts'
import { createSealedAnswers } from './sealed-answer.ts'
import { hashToken, makeSecretToken } from './secret-token.ts'
import {
  findLiveSession,
  findRefreshToken,
  insertRefreshToken,
  insertSession,
  listLiveSessions,
  markRefreshTokenUsed,
  revokeSessions,
  touchSession,
} from './session.repository.ts'

const sessionDays = 30
const touchEveryMs = 5 * 60_000
const sameMomentMs = 10_000

type RefreshInput = z.infer<typeof refreshSchema>
type DeviceScope = Pick<RequestScope, 'address' | 'userAgent'>

export type SessionService = ReturnType<typeof createSessionService>

interface SessionServiceDeps {
  db: Db
  clock: Clock
  metrics: Pick<Metrics, 'cacheLookups'>
  authSecret: string
}

export function createSessionService({ db, clock, metrics, authSecret }: SessionServiceDeps) {
  const cache = createIdentityCache<UserRow>(clock, ({ id }) => id, lookupIn(metrics, 'sessions'))
  const sealed = createSealedAnswers(authSecret)
  const tokens = createSessionTokens(authSecret)

  const expiry = () => daysAfter(clock.now(), sessionDays)

  const lookUp = async (sessionId: string): Promise<UserRow | null> => {
    const now = clock.now()
    const found = await findLiveSession(db, sessionId, now)
    if (!found) return null
    if (now.getTime() - found.session.lastSeenAt.getTime() > touchEveryMs) {
      await touchSession(db, sessionId, { lastSeenAt: now, expiresAt: expiry() })
    }
    return found.user
  }

  const findUser = (sessionId: string) => cache.find(sessionId, () => lookUp(sessionId))

  const identify = async (sessionId: string | null, request: RequestScope): Promise<Actor | null> => {
    const user = sessionId ? await findUser(sessionId) : null
    return user && { kind: 'user', userId: user.id, role: user.role, locale: user.locale, sessionId, request }
  }

  const tokensFor = async (tx: Tx, user: UserRow, sessionId: string): Promise<SignedIn> => {
    const { token, tokenHash } = makeSecretToken()
    await insertRefreshToken(tx, sessionId, tokenHash, expiry())
    return {
      user: toUser(user),
      accessToken: await makeAccessToken(sessionId, authSecret),
      refreshToken: token,
      expiresAt: new Date(clock.now().getTime() + accessTokenSeconds * 1000).toISOString(),
    }
  }

  const open = (tx: Tx, user: UserRow, kind: 'browser' | 'program', { userAgent, address }: RequestScope) =>
    insertSession(tx, { userId: user.id, kind, userAgent, address, expiresAt: expiry() })

  /** Drops the cached identities of the user after the commit, also when the outcome of the commit is unknown. */
  const ending = async <Result>(userId: string, work: Promise<Result>): Promise<Result> => {
    try {
      return await work
    } finally {
      cache.forgetUser(userId)
    }
  }

  /** The key of a refresh goes with its session's user; the token itself seals the answer. */
  const repeatedOf = (userId: string, { refreshToken, idempotencyKey }: RefreshInput) =>
    idempotencyKey
      ? { userId, key: idempotencyKey, procedure: 'accounts.refresh' as const, secret: refreshToken }
      : null

  const rotate = async (tx: Tx, input: RefreshInput, request: RequestScope) => {
    const { refreshToken } = input
    const found = await findRefreshToken(tx, hashToken(refreshToken))
    if (!found || found.session.revokedAt || found.token.expiresAt < clock.now())
      return { code: 'TOKEN_EXPIRED' as const }
    if (found.user.locked) return { code: 'ACCOUNT_LOCKED' as const }
    const { token, session, user } = found
    const repeated = repeatedOf(user.id, input)
    const known = token.usedAt && repeated && (await sealed.find(tx, repeated))
    if (known) return known
    if (token.usedAt && !isSameMoment(token.usedAt, session, request)) {
      await revokeSessions(tx, { userId: user.id, sessionId: session.id })
      const actor = { kind: 'system' as const, userId: user.id, request }
      recordChange(tx, actor, {
        action: 'session.revoked',
        entityId: session.id,
        after: { reason: 'refresh token used twice' },
      })
      return { code: 'TOKEN_REUSED' as const, userId: user.id }
    }
    const now = clock.now()
    if (!token.usedAt) await markRefreshTokenUsed(tx, token.id, now)
    const { address, userAgent } = request
    await touchSession(tx, session.id, { lastSeenAt: now, expiresAt: expiry(), address, userAgent })
    const signedIn = await tokensFor(tx, user, session.id)
    if (repeated) await sealed.keep(tx, repeated, signedIn)
    return signedIn
  }

  /** Two tabs or threads of one program that refresh at once; where the session was last refreshed from tells its device. */
  const isSameMoment = (usedAt: Date, from: DeviceScope, request: DeviceScope) =>
    clock.now().getTime() - usedAt.getTime() <= sameMomentMs &&
    from.address === request.address &&
    from.userAgent === request.userAgent

  const signOut = (actor: Actor) =>
    ending(
      actor.userId,
      write(db, actor, async (tx) => {
        if (actor.sessionId) await revokeSessions(tx, { userId: actor.userId, sessionId: actor.sessionId })
        recordChange(tx, actor, { action: 'user.signed-out', entityId: actor.userId })
        return { done: true as const }
      }),
    )

  return {
    ending,
    signOut,
    forget: (userId: string) => cache.forgetUser(userId),
    forgetAll: () => cache.forgetAll(),
    findUser,
    identifyBearer: async (token: string, request: RequestScope) =>
      identify(await tokens.readAccessToken(token), request),
    identifyBrowser: async (cookies: Record<string, string>, request: RequestScope) =>
      identify(await tokens.readCookie(cookies), request),

    /** The actor with its current role and locale, for long-lived sockets. null once the session has ended. */
    renew: async (actor: Actor): Promise<Actor | null> =>
      actor.sessionId === null ? actor : identify(actor.sessionId, actor.request),

    openBrowser: (tx: Tx, user: UserRow, request: RequestScope) => open(tx, user, 'browser', request),
    openProgram: async (tx: Tx, user: UserRow, request: RequestScope) =>
      tokensFor(tx, user, await open(tx, user, 'program', request)),

    /**
     * Each refresh token works once. A second use means that it was stolen, and the session ends; unless it comes from the
     * same device at the same moment, or repeats a request under its idempotency key.
     */
    async refresh(input: RefreshInput, request: RequestScope): Promise<SignedIn> {
      const outcome = await transact(db, (tx) => rotate(tx, input, request))
      if (!('code' in outcome)) return outcome
      if (outcome.code === 'TOKEN_REUSED') cache.forgetUser(outcome.userId)
      throw new AppError(outcome.code)
    },

    /** The browser's sign-out: next-auth tells which session it was. */
    async close(sessionId: string, request: RequestScope): Promise<void> {
      const actor = await identify(sessionId, request)
      if (actor) await signOut(actor)
    },

    list: (actor: Actor, userId = actor.userId) => listLiveSessions(db, userId, actor.sessionId, clock.now()),

    revoke: (actor: Actor, sessionId: string) =>
      ending(
        actor.userId,
        write(db, actor, async (tx) => {
          const revoked = await revokeSessions(tx, { userId: actor.userId, sessionId })
          if (revoked.length === 0) throw notFound('session')
          recordChange(tx, actor, { action: 'session.revoked', entityId: sessionId })
          return { done: true as const }
        }),
      ),

    /** Part of another write, which runs inside `ending`. false where it is no live session of the user. */
    revokeOne: async (tx: Tx, userId: string, sessionId: string): Promise<boolean> =>
      (await revokeSessions(tx, { userId, sessionId })).length > 0,

    /** Part of another write, which runs inside `ending`: after a new password, a lock, or the end of the account. */
    revokeAll: async (tx: Tx, userId: string, exceptId: string | null = null): Promise<void> => {
      await revokeSessions(tx, { userId, exceptId })
    },
  }
}
