// Who is behind a request. A session is a row: revoking it ends it at once, whatever tokens are still around.
import type { SignedIn } from '#contract/account.ts'
import type { Actor, RequestScope } from '../actor.ts'
import { AppError, notFound } from '../app-error.ts'
import { recordAudit } from '../audit/audit.repository.ts'
import type { Db, Tx } from '../db/client.ts'
import { write } from '../db/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { accessTokenSeconds, makeAccessToken, readAccessToken, readSessionCookie } from './access-token.ts'
import { toUser, type UserRow } from './account.repository.ts'
import { createIdentityCache } from './identity-cache.ts'
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

const dayMs = 86_400_000
const sessionDays = 30
const touchEveryMs = 5 * 60_000

export type SessionService = ReturnType<typeof createSessionService>

export function createSessionService({ db, clock, authSecret }: { db: Db; clock: Clock; authSecret: string }) {
  const cache = createIdentityCache(clock)

  const identify = async (sessionId: string | null, request: RequestScope): Promise<Actor | null> => {
    if (!sessionId) return null
    const user = cache.get(sessionId) ?? (await lookUp(sessionId))
    return user && { kind: 'user', userId: user.id, role: user.role, sessionId, request }
  }

  const lookUp = async (sessionId: string): Promise<UserRow | null> => {
    const now = clock.now()
    const found = await findLiveSession(db, sessionId, now)
    if (!found) return null
    if (now.getTime() - found.session.lastSeenAt.getTime() > touchEveryMs) await touchSession(db, sessionId, now)
    cache.set(sessionId, found.user)
    return found.user
  }

  const expiry = () => new Date(clock.now().getTime() + sessionDays * dayMs)

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

  const open = (tx: Tx, user: UserRow, kind: 'browser' | 'program', request: RequestScope) =>
    insertSession(tx, {
      userId: user.id,
      kind,
      userAgent: request.userAgent,
      address: request.address,
      expiresAt: expiry(),
    })

  return {
    identifyBearer: async (token: string, request: RequestScope) =>
      identify(await readAccessToken(token, authSecret), request),
    identifyBrowser: async (cookies: Record<string, string>, request: RequestScope) =>
      identify(await readSessionCookie(cookies, authSecret), request),
    findUser: async (sessionId: string) => cache.get(sessionId) ?? lookUp(sessionId),

    openBrowser: (tx: Tx, user: UserRow, request: RequestScope) => open(tx, user, 'browser', request),
    openProgram: async (tx: Tx, user: UserRow, request: RequestScope) =>
      tokensFor(tx, user, await open(tx, user, 'program', request)),

    /** Each refresh token works once. A second use means that two hold it: the whole family ends. */
    async refresh(refreshToken: string, request: RequestScope): Promise<SignedIn> {
      const outcome = await db.transaction(async (tx) => {
        const found = await findRefreshToken(tx, hashToken(refreshToken))
        if (!found || found.session.revokedAt || found.token.expiresAt < clock.now()) return 'TOKEN_EXPIRED'
        if (found.user.locked) return 'ACCOUNT_LOCKED'
        const { token, session, user } = found
        if (token.usedAt) {
          await revokeSessions(tx, { userId: user.id, sessionId: session.id })
          cache.forget([session.id])
          const actor = { kind: 'system' as const, userId: user.id, request }
          await recordAudit(tx, actor, {
            action: 'session.revoked',
            entity: 'session',
            entityId: session.id,
            after: { reason: 'refresh token used twice' },
          })
          return 'TOKEN_REUSED'
        }
        await markRefreshTokenUsed(tx, token.id)
        return tokensFor(tx, user, session.id)
      })
      if (typeof outcome === 'string') throw new AppError(outcome)
      return outcome
    },

    signOut: (actor: Actor) =>
      write(db, actor, async (tx) => {
        if (actor.sessionId)
          cache.forget(await revokeSessions(tx, { userId: actor.userId, sessionId: actor.sessionId }))
        await recordAudit(tx, actor, { action: 'user.signed-out', entity: 'user', entityId: actor.userId })
        return { done: true as const }
      }),

    /** The browser's sign-out: next-auth tells which session it was. */
    async close(sessionId: string): Promise<void> {
      const found = await findLiveSession(db, sessionId, clock.now())
      if (found) cache.forget(await revokeSessions(db, { userId: found.user.id, sessionId }))
    },

    list: (actor: Actor) => listLiveSessions(db, actor.userId, actor.sessionId, clock.now()),

    revoke: (actor: Actor, sessionId: string) =>
      write(db, actor, async (tx) => {
        const revoked = await revokeSessions(tx, { userId: actor.userId, sessionId })
        if (revoked.length === 0) throw notFound('session')
        cache.forget(revoked)
        await recordAudit(tx, actor, { action: 'session.revoked', entity: 'session', entityId: sessionId })
        return { done: true as const }
      }),

    /** Part of another write: after a new password, a lock, or the end of the account. */
    async revokeAll(tx: Tx, userId: string, exceptId: string | null = null): Promise<void> {
      cache.forget(await revokeSessions(tx, { userId, exceptId }))
      cache.forgetUser(userId)
    },

    forgetUser: (userId: string) => cache.forgetUser(userId),
  }
}
