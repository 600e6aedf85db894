// Tokens of developers: each speaks for its account within its scopes, until it expires or is revoked.
import type { z } from 'zod'
import type { ApiToken, CreatedApiToken, createApiTokenSchema, revokeApiTokenSchema } from '#contract/api-token.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { write } from '../kernel/write.ts'
import { lookupIn, type Metrics } from '../observability/metrics.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { lockUser } from './account.repository.ts'
import {
  countApiTokens,
  findLiveApiToken,
  insertApiToken,
  type LiveApiToken,
  listApiTokens,
  revokeAllApiTokens,
  revokeApiToken,
  toApiToken,
  touchApiToken,
} from './api-token.repository.ts'
import { createIdentityCache } from './identity-cache.ts'
import { hashToken, makeSecretToken } from './secret-token.ts'

/** Marks a token for people and for scanners that look for leaked secrets. */
const mark = 'jo_'
const prefixLength = mark.length + 8
const maxTokens = 50
const lastUseEveryMs = 60_000

export interface ApiTokenServiceDeps {
  db: Db
  clock: Clock
  metrics: Pick<Metrics, 'cacheLookups'>
}
export type ApiTokenService = ReturnType<typeof createApiTokenService>

export function createApiTokenService({ db, clock, metrics }: ApiTokenServiceDeps) {
  const cache = createIdentityCache<LiveApiToken>(clock, ({ user }) => user.id, lookupIn(metrics, 'api-tokens'))

  const find = async (cacheKey: string, key: Parameters<typeof findLiveApiToken>[1]): Promise<LiveApiToken | null> => {
    const found = await cache.find(cacheKey, () => lookUp(key))
    return found && isOver(found, clock.now()) ? null : found
  }

  const lookUp = async (key: Parameters<typeof findLiveApiToken>[1]): Promise<LiveApiToken | null> => {
    const now = clock.now()
    const found = await findLiveApiToken(db, key, now)
    if (found) await touchApiToken(db, found.token.id, now, lastUseEveryMs)
    return found
  }

  return {
    isApiToken: (token: string) => token.startsWith(mark),

    /** null for a token that is unknown, expired or revoked, or whose account is locked. */
    async identify(token: string, request: RequestScope): Promise<Actor | null> {
      const tokenHash = hashToken(token)
      const found = await find(tokenHash, { tokenHash })
      return found && actorOf(found, request)
    },

    async renew(tokenId: string, request: RequestScope): Promise<Actor | null> {
      const found = await find(tokenId, { id: tokenId })
      return found && actorOf(found, request)
    },

    forget: (userId: string) => cache.forgetUser(userId),
    forgetAll: () => cache.forgetAll(),

    list: (actor: Actor): Promise<ApiToken[]> => listApiTokens(db, actor.userId),

    create(actor: Actor, input: z.infer<typeof createApiTokenSchema>): Promise<CreatedApiToken> {
      const { name, expiresAt } = input
      const scopes = [...new Set(input.scopes)]
      if (scopes.includes('admin') && actor.role !== 'admin')
        throw new AppError('FORBIDDEN', { details: { reason: 'admin_scope' } })
      if (expiresAt && new Date(expiresAt) <= clock.now())
        throw invalidInput('expiresAt', 'in_past', 'a token must expire in the future')
      const secret = makeSecretToken()
      const token = `${mark}${secret.token}`
      // The answer holds the secret, so it is not kept under an idempotency key.
      const once = { ...actor, request: { ...actor.request, idempotency: undefined } }
      return write(db, once, async (tx) => {
        // Locked, so that tokens made at once cannot slip past the limit.
        if (!(await lockUser(tx, actor.userId))) throw notFound('user')
        if ((await countApiTokens(tx, actor.userId)) >= maxTokens)
          throw invalidInput('name', 'too_many', `an account has at most ${maxTokens} tokens`)
        const row = await insertApiToken(tx, {
          userId: actor.userId,
          name,
          prefix: token.slice(0, prefixLength),
          tokenHash: hashToken(token),
          scopes,
          expiresAt: expiresAt ? new Date(expiresAt) : null,
        })
        const created = toApiToken(row)
        recordChange(tx, actor, { action: 'api-token.created', entityId: row.id, before: null, after: created })
        return { ...created, token }
      })
    },

    /** Part of another write; `forget` after it. */
    revokeAll: (tx: Tx, userId: string): Promise<void> => revokeAllApiTokens(tx, userId, clock.now()),

    /** At once in this process; the others hear of it when the transaction commits. */
    async revoke(actor: Actor, { tokenId }: z.infer<typeof revokeApiTokenSchema>) {
      try {
        return await write(db, actor, async (tx) => {
          const row = await revokeApiToken(tx, { userId: actor.userId, tokenId }, clock.now())
          if (!row) throw notFound('api-token')
          recordChange(tx, actor, {
            action: 'api-token.revoked',
            entityId: row.id,
            before: toApiToken(row),
            after: null,
          })
          return { done: true as const }
        })
      } finally {
        cache.forgetUser(actor.userId)
      }
    },
  }
}

function isOver({ token }: LiveApiToken, now: Date): boolean {
  return token.expiresAt !== null && token.expiresAt <= now
}

function actorOf({ token, user }: LiveApiToken, request: RequestScope): Actor {
  const { id, scopes } = token
  const { id: userId, role, locale } = user
  return { kind: 'token', userId, role, locale, sessionId: null, apiToken: { id, scopes }, request }
}
