import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ApiTokenScope } from '#contract/api-token.ts'
import { tokenCallsPerMinute } from '#contract/limits.ts'
import { type Caller, createCallerAs, createTokenActor, createUser, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { unlimited } from '../../testing/stand-ins.ts'
import { openTestContainer } from '../../testing/test-container.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import type { Container } from '../container.ts'
import { apiTokens, auditEntries, idempotencyKeys, users } from '../db/schema/index.ts'
import { createAppServer } from '../http/server.ts'
import { createPruneExpiredJob } from '../jobs/prune-expired.job.ts'
import type { Actor } from '../kernel/actor.ts'
import type { RateLimit } from '../providers/rate-limit/rate-limit.ts'

const clock = movableClock()
const database = useTestDatabase()
let container: Container
let otherProcess: Container
let owner: Actor
let caller: Caller

beforeAll(() => {
  container = openTestContainer(database.address, { clock, rateLimit: unlimited })
  otherProcess = openTestContainer(database.address, { clock, rateLimit: unlimited })
})
afterAll(() => Promise.all([container.close(), otherProcess.close()]))
beforeEach(async () => {
  owner = await createUser(container)
  caller = createCallerAs(container, owner)
})

const create = (scopes: ApiTokenScope[] = ['trips:read'], fields: { name?: string; expiresAt?: string } = {}) =>
  caller.accounts.tokens.create({ name: 'Home assistant', scopes, ...fields })
const identify = (token: string) => container.services.identity.identifyBearer(token, requestScope())
const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString()
const rowOf = async (id: string) => {
  const [row] = await container.database.db.select().from(apiTokens).where(eq(apiTokens.id, id))
  return row
}

describe('creating', () => {
  test('shows the token once and stores only its hash', async () => {
    const { token, ...created } = await create(['trips:read', 'agent', 'agent'], { expiresAt: inMinutes(60) })
    expect(token).toMatch(/^jo_[\w-]{43}$/)
    expect(created).toMatchObject({ name: 'Home assistant', scopes: ['trips:read', 'agent'], lastUsedAt: null })
    expect(token.startsWith(created.prefix)).toBe(true)
    expect(await caller.accounts.tokens.list()).toEqual([created])
    const stored = JSON.stringify(await rowOf(created.id))
    expect(stored).not.toContain(token.slice(created.prefix.length))
  })

  test('keeps no secret with an idempotency key or in the audit log', async () => {
    const { id, token } = await caller.accounts.tokens.create({
      name: 'CI',
      scopes: ['files'],
      idempotencyKey: 'create-token-1',
    })
    const { db } = container.database
    expect(await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.userId, owner.userId))).toEqual([])
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.entityId, id))
    expect(entries).toMatchObject([{ action: 'api-token.created', actorKind: 'user', actorId: owner.userId }])
    expect(JSON.stringify(entries)).not.toContain(token.slice(12))
  })

  test('refuses no scope, a past expiry, and the admin scope to whom is no admin', async () => {
    expect((await failureOf(create([])))?.code).toBe('INVALID_INPUT')
    const past = await failureOf(create(['agent'], { expiresAt: inMinutes(-1) }))
    expect(past).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'expiresAt' }] } })
    expect((await failureOf(create(['admin'])))?.code).toBe('FORBIDDEN')
  })

  test('stops at fifty tokens until one is revoked', async () => {
    const { id } = await create()
    for (let index = 1; index < 50; index++) await create()
    expect(await failureOf(create())).toMatchObject({ details: { issues: [{ rule: 'too_many' }] } })
    await caller.accounts.tokens.revoke({ tokenId: id })
    await expect(create()).resolves.toBeTruthy()
  })
})

describe('using', () => {
  test('acts for its account, as a token in the audit log', async () => {
    const actor = await createTokenActor(container, owner, ['trips:write'])
    expect(actor).toMatchObject({ kind: 'token', userId: owner.userId })
    const { id } = await createCallerAs(container, actor).trips.create({ destination: '成都' })
    const { db } = container.database
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.entityId, id))
    expect(entries).toMatchObject([{ action: 'trip.created', actorKind: 'token', actorId: owner.userId }])
  })

  test('writes its last use at most once a minute', async () => {
    const { id, token } = await create()
    await identify(token)
    const first = (await rowOf(id))?.lastUsedAt
    expect(first).toBeInstanceOf(Date)
    clock.pass({ seconds: 20 })
    await identify(token)
    expect((await rowOf(id))?.lastUsedAt).toEqual(first)
    clock.pass({ minutes: 1 })
    await identify(token)
    expect((await rowOf(id))?.lastUsedAt?.getTime()).toBeGreaterThan(first?.getTime() ?? 0)
  })

  test('ends when it expires, also where it was looked up before', async () => {
    const { token } = await create(['trips:read'], { expiresAt: inMinutes(1) })
    expect(await identify(token)).not.toBeNull()
    clock.pass({ minutes: 1 })
    expect(await identify(token)).toBeNull()
  })

  test('ends with a lock of the account, and works again after it', async () => {
    const admin = createCallerAs(container, await createUser(container, { role: 'admin' }))
    const { token } = await create()
    expect(await identify(token)).not.toBeNull()
    await admin.admin.users.setLocked({ userId: owner.userId, locked: true })
    clock.pass({ minutes: 1 })
    expect(await identify(token)).toBeNull()
    await admin.admin.users.setLocked({ userId: owner.userId, locked: false })
    expect(await identify(token)).not.toBeNull()
  })

  test('refuses a changed, shortened or unknown token', async () => {
    const { token } = await create()
    for (const wrong of [`${token}x`, token.slice(0, -1), `jo_${'x'.repeat(43)}`, 'jo_', token.slice(3)])
      expect(await identify(wrong)).toBeNull()
  })
})

describe('revoking', () => {
  test('ends the token at once and leaves an audit entry', async () => {
    const { id, token } = await create()
    const actor = await identify(token)
    await caller.accounts.tokens.revoke({ tokenId: id })
    expect(await identify(token)).toBeNull()
    expect((await failureOf(createCallerAs(container, actor).trips.list({})))?.code).toBe('UNAUTHENTICATED')
    expect(await caller.accounts.tokens.list()).toEqual([])
    const { db } = container.database
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.entityId, id))
    expect(entries.map(({ action }) => action).sort()).toEqual(['api-token.created', 'api-token.revoked'])
    expect((await failureOf(caller.accounts.tokens.revoke({ tokenId: id })))?.code).toBe('NOT_FOUND')
  })

  test('tells another process, which had looked the token up', async () => {
    const { identity } = otherProcess.services
    const { id, token } = await create()
    const actor = await identity.identifyBearer(token, requestScope())
    if (!actor) throw new Error('a fresh token has no user')
    const ended = new Promise<void>((resolve, reject) => identity.watch(actor, resolve).catch(reject))
    await caller.accounts.tokens.revoke({ tokenId: id })
    await ended
    expect(await identity.renew(actor)).toBeNull()
  })

  test('is not for a stranger, who does not see it either', async () => {
    const { id } = await create()
    const stranger = createCallerAs(container, await createUser(container))
    expect((await failureOf(stranger.accounts.tokens.revoke({ tokenId: id })))?.code).toBe('NOT_FOUND')
    expect(await stranger.accounts.tokens.list()).toEqual([])
    expect(await caller.accounts.tokens.list()).toHaveLength(1)
  })
})

test('a token with every scope makes no token, and changes neither password nor address', async () => {
  const admin = await createUser(container, { role: 'admin' })
  const scopes: ApiTokenScope[] = ['trips:read', 'trips:write', 'agent', 'knowledge', 'files', 'admin']
  const { accounts } = createCallerAs(container, await createTokenActor(container, admin, scopes))
  const calls = [
    accounts.tokens.create({ name: 'More', scopes: ['agent'] }),
    accounts.tokens.list(),
    accounts.changePassword({ currentPassword: 'x', password: 'a long enough password' }),
    accounts.changeEmail({ currentPassword: 'x', email: 'new@example.com' }),
    accounts.remove({ currentPassword: 'x' }),
  ]
  for (const refusal of await Promise.all(calls.map(failureOf)))
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', details: { reason: 'scope' } })
})

test('old tokens are pruned, and go with their account', async () => {
  const { db } = container.database
  const revoked = await create()
  const expired = await create(['agent'], { expiresAt: inMinutes(1) })
  const alive = await create()
  await caller.accounts.tokens.revoke({ tokenId: revoked.id })
  clock.pass({ days: 31 })
  await createPruneExpiredJob(db, clock).run({})
  const left = await db.select({ id: apiTokens.id }).from(apiTokens).where(eq(apiTokens.userId, owner.userId))
  expect(left).toEqual([{ id: alive.id }])
  expect(expired.id).not.toBe(alive.id)
  await db.delete(users).where(eq(users.id, owner.userId))
  expect(await identify(alive.token)).toBeNull()
})

describe('the allowance', () => {
  test('is counted for each token by itself, on every way in, and ends with RATE_LIMITED', async () => {
    const taken: string[] = []
    const counting: RateLimit = {
      async take(key, { limit }) {
        if (!key.startsWith('api-token:')) return { allowed: true, retryAfter: 0 }
        taken.push(key)
        const used = taken.filter((each) => each === key).length
        const isOver = used > 2
        return { allowed: !isOver, retryAfter: isOver ? 9 : 0, remaining: Math.max(0, limit - used), reset: 9 }
      },
    }
    const limited = openTestContainer(database.address, { clock, rateLimit: counting })
    const app = createAppServer(limited, null)
    app.server.listen(0, '127.0.0.1')
    await once(app.server, 'listening')
    const { port } = app.server.address() as AddressInfo
    const [first, second] = [await create(), await create()]
    const get = (token: string | null) =>
      fetch(`http://127.0.0.1:${port}/api/trpc/trips.list?input={}`, {
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
      })
    const open = await get(first.token)
    expect(open.status).toBe(200)
    expect(open.headers.get('ratelimit-limit')).toBe(String(tokenCallsPerMinute))
    expect(open.headers.get('ratelimit-remaining')).toBe(String(tokenCallsPerMinute - 1))
    expect(open.headers.get('ratelimit-reset')).toBe('9')
    expect(open.headers.get('retry-after')).toBeNull()
    await get(first.token)
    const over = await get(first.token)
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '9'])
    expect(await over.json()).toMatchObject({
      error: { data: { app: { code: 'RATE_LIMITED', details: { retryAfter: 9 } } } },
    })
    expect((await get(second.token)).status).toBe(200)
    expect((await get(null)).headers.get('ratelimit-limit')).toBeNull()
    const actor = await limited.services.identity.identifyBearer(first.token, requestScope())
    expect((await failureOf(createCallerAs(limited, actor).trips.list({})))?.code).toBe('RATE_LIMITED')
    await expect(createCallerAs(limited, owner).trips.list({})).resolves.toBeTruthy()
    await app.close(1000)
    await limited.close()
  })
})
