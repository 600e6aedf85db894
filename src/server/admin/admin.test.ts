import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Caller, createCallerAs, createUser, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, users } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Mail } from '../providers/mail/mail.ts'

let isMailAway = false
const sent: Mail[] = []
const opened = useTestContainer({
  mail: {
    async send(mail) {
      if (isMailAway) throw new Error('connection refused')
      sent.push(mail)
    },
  },
})
let admin: Actor
let caller: Caller

beforeEach(async () => {
  await opened.container.database.db.delete(users)
  admin = await createUser(opened.container, { role: 'admin', name: 'Ada', email: 'ada@example.com' })
  caller = createCallerAs(opened.container, admin)
})

const actionsOf = async (entityId: string) => {
  const { db } = opened.container.database
  const rows = await db.select().from(auditEntries).where(eq(auditEntries.entityId, entityId)).orderBy(auditEntries.id)
  return rows.map(({ action }) => action)
}

describe('accounts', () => {
  test('are listed newest first, in pages, and found by name or address', async () => {
    for (const name of ['Bea', 'Cem', 'Dan']) await createUser(opened.container, { name, email: `${name}@example.org` })
    const first = await caller.admin.users.list({ limit: 3 })
    expect(first.items.map(({ name }) => name)).toEqual(['Dan', 'Cem', 'Bea'])
    const rest = await caller.admin.users.list({ limit: 3, cursor: first.nextCursor })
    expect(rest).toMatchObject({ items: [{ name: 'Ada', role: 'admin' }], nextCursor: null })
    const namesOf = async (text: string) => (await caller.admin.users.list({ text })).items.map(({ name }) => name)
    expect(await namesOf('cEm')).toEqual(['Cem'])
    expect(await namesOf('@example.org')).toHaveLength(3)
    expect(await namesOf('%')).toEqual([])
    expect(JSON.stringify(first)).not.toContain('argon2')
  })

  test('locking ends every session at once and keeps the account out until it is unlocked', async () => {
    const anonymous = createCallerAs(opened.container, null)
    const credentials = { email: 'eve@example.com', password: 'correct horse battery' }
    const { user, accessToken } = await anonymous.accounts.register({ name: 'Eve', ...credentials })
    const eve = createCallerAs(
      opened.container,
      await opened.container.services.sessions.identifyBearer(accessToken, requestScope()),
    )
    await eve.accounts.me()
    expect(await caller.admin.users.setLocked({ userId: user.id, locked: true })).toMatchObject({ locked: true })
    expect((await failureOf(eve.accounts.me()))?.code).toBe('UNAUTHENTICATED')
    expect((await failureOf(anonymous.accounts.signIn(credentials)))?.code).toBe('ACCOUNT_LOCKED')
    await caller.admin.users.setLocked({ userId: user.id, locked: false })
    expect((await anonymous.accounts.signIn(credentials)).user.id).toBe(user.id)
    expect(await actionsOf(user.id)).toEqual(expect.arrayContaining(['user.locked', 'user.unlocked']))
  })

  test('sessions are ended one by one and all together, and at once', async () => {
    const anonymous = createCallerAs(opened.container, null)
    const credentials = { email: 'fay@example.com', password: 'correct horse battery' }
    const { user, accessToken } = await anonymous.accounts.register({ name: 'Fay', ...credentials })
    await anonymous.accounts.signIn(credentials)
    const identify = () => opened.container.services.sessions.identifyBearer(accessToken, requestScope())
    const fay = createCallerAs(opened.container, await identify())
    const userId = user.id
    const [newest, ...others] = await caller.admin.users.sessions({ userId })
    expect(others).toHaveLength(1)
    expect([newest, ...others].every((session) => session?.current === false)).toBe(true)
    const foreign = { userId: admin.userId, sessionId: newest?.id }
    expect((await failureOf(caller.admin.users.endSessions(foreign)))?.code).toBe('NOT_FOUND')
    await caller.admin.users.endSessions({ userId, sessionId: newest?.id })
    expect(await caller.admin.users.sessions({ userId })).toHaveLength(1)
    expect((await fay.accounts.me()).id).toBe(userId)
    await caller.admin.users.endSessions({ userId })
    expect((await failureOf(fay.accounts.me()))?.code).toBe('UNAUTHENTICATED')
    expect((await failureOf(fay.admin.users.sessions({ userId })))?.code).toBe('UNAUTHENTICATED')
    expect(await actionsOf(userId)).toContain('user.sessions-ended')
  })

  test('a reset link of an admin sets a new password once, replaces earlier links, and stays out of the log', async () => {
    const anonymous = createCallerAs(opened.container, null)
    const credentials = { email: 'gil@example.com', password: 'correct horse battery' }
    const { user } = await anonymous.accounts.register({ name: 'Gil', ...credentials })
    const create = () => caller.admin.users.createResetLink({ userId: user.id })
    const tokenOf = ({ url }: { url: string }) => new URL(url).searchParams.get('token') ?? ''
    const first = tokenOf(await create())
    const second = tokenOf(await create())
    const reset = (token: string) => failureOf(anonymous.accounts.resetPassword({ token, password: 'staple battery' }))
    expect((await reset(first))?.code).toBe('TOKEN_EXPIRED')
    expect(await reset(second)).toBeNull()
    expect((await reset(second))?.code).toBe('TOKEN_EXPIRED')
    const { db } = opened.container.database
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.action, 'user.reset-link-created'))
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries)).not.toContain(second)
    await caller.admin.users.setLocked({ userId: user.id, locked: true })
    expect((await failureOf(create()))?.code).toBe('ACCOUNT_LOCKED')
  })

  test('a role counts at once, and the last admin stays', async () => {
    const lastAdmin = { code: 'FORBIDDEN', details: { reason: 'last_admin' } }
    const userId = admin.userId
    expect(await failureOf(caller.admin.users.setRole({ userId, role: 'traveller' }))).toEqual(lastAdmin)
    expect(await failureOf(caller.admin.users.setLocked({ userId, locked: true }))).toEqual(lastAdmin)
    const other = await createUser(opened.container)
    await caller.admin.users.setRole({ userId: other.userId, role: 'admin' })
    expect(await failureOf(caller.admin.users.setRole({ userId, role: 'traveller' }))).toBeNull()
    expect(await actionsOf(other.userId)).toEqual(['user.role-changed'])
  })

  test('two admins who demote each other at once: one stays', async () => {
    const other = await createUser(opened.container, { role: 'admin' })
    const otherCaller = createCallerAs(opened.container, other)
    const refusals = await Promise.all([
      failureOf(caller.admin.users.setRole({ userId: other.userId, role: 'traveller' })),
      failureOf(otherCaller.admin.users.setRole({ userId: admin.userId, role: 'traveller' })),
    ])
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1)
  })
})

describe('operations', () => {
  test('health lists every dependency with mode and latency; the public part is small', async () => {
    const health = await caller.admin.health()
    expect(health.status).toBe('up')
    const database = health.dependencies.find(({ name }) => name === 'database')
    expect(database).toMatchObject({ mode: 'embedded', status: 'up', latencyMs: expect.any(Number) })
    expect(health.dependencies.map(({ name }) => name)).toEqual([
      'database',
      'rate-limit',
      'mail',
      'files',
      'chat-model',
      'embeddings',
      'travel-data',
    ])
    const probe = await createCallerAs(opened.container, null).system.health()
    expect(probe).toEqual({ status: 'up', version: health.version })
    expect(await opened.container.services.health.isReady()).toBe(true)
  })

  test('the log level changes while running, with an audit entry', async () => {
    expect(await caller.admin.logLevel.get()).toEqual({ level: 'silent' })
    expect(await caller.admin.logLevel.set({ level: 'fatal' })).toEqual({ level: 'fatal' })
    expect(await caller.admin.logLevel.get()).toEqual({ level: 'fatal' })
    await caller.admin.logLevel.set({ level: 'silent' })
    expect(await actionsOf('process')).toEqual(['log-level.changed', 'log-level.changed'])
  })

  test('a mail that failed for good is shown with its reason, and sent when retried', async () => {
    isMailAway = true
    const { container } = opened
    await container.jobs.start()
    await createCallerAs(container, null).accounts.requestPasswordReset({ email: 'ada@example.com' })
    const mailAs = (state: 'retry' | 'completed') =>
      vi.waitFor(
        async () => {
          const [job] = (await caller.admin.jobs.list({ state, name: 'send-mail' })).items
          if (!job) throw new Error(`no mail is ${state} yet`)
          return job
        },
        { timeout: 60_000, interval: 50 },
      )
    const waiting = await mailAs('retry')
    expect(waiting).toMatchObject({ name: 'send-mail', error: 'connection refused' })
    const retry = () => caller.admin.jobs.retry({ jobId: waiting.id, name: waiting.name })
    expect((await failureOf(retry()))?.code).toBe('NOT_FOUND')
    // Eight tries would take an hour: the test reports the last of them itself.
    await container.database.sql`update jobs.job set state = 'failed', start_after = now() where id = ${waiting.id}`
    expect((await caller.admin.jobs.list({ state: 'failed', name: 'send-mail' })).items).toMatchObject([
      { id: waiting.id },
    ])
    expect((await caller.admin.jobs.list({ state: 'failed', name: 'prune-expired' })).items).toEqual([])
    expect((await caller.admin.jobs.queues()).map(({ name }) => name)).toContain('send-mail')
    isMailAway = false
    expect(await retry()).toEqual({ done: true })
    expect(await mailAs('completed')).toMatchObject({ id: waiting.id })
    expect(sent).toMatchObject([{ to: 'ada@example.com' }])
    expect(await actionsOf(waiting.id)).toEqual(['job.retried'])
  })
})
