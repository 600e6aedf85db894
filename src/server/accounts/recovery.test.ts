// Forgotten passwords, new passwords, new addresses, and leaving: with the mails that the job queue really sends.
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SignedIn } from '#contract/account.ts'
import {
  addMember,
  type Caller,
  createCallerAs,
  createTokenActor,
  createTrip,
  createUser,
  requestScope,
} from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, idempotencyKeys, users } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Mail } from '../providers/mail/mail.ts'

const sent: Mail[] = []
const clock = movableClock()
const mail = { send: async (letter: Mail) => void sent.push(letter) }
const opened = useTestContainer({ clock, mail })
const password = 'correct horse battery'
const newPassword = 'staple battery horse'
let count = 0
const freshEmail = () => `person${count++}@example.com`
const anonymous = () => createCallerAs(opened.container, null, 'en', requestScope({ address: `192.0.2.${count++}` }))

let account: SignedIn
let actor: Actor
let caller: Caller
let email: string

beforeAll(async () => {
  await createUser(opened.container, { role: 'admin' })
  await opened.container.jobs.start()
})
beforeEach(async () => {
  sent.length = 0
  email = freshEmail()
  account = await anonymous().accounts.register({ name: 'Mei', email, password })
  const found = await opened.container.services.sessions.identifyBearer(account.accessToken, requestScope())
  if (!found) throw new Error('a fresh token has no user')
  actor = found
  caller = createCallerAs(opened.container, actor)
})

async function linksSentTo(address: string, atLeast = 1): Promise<string[]> {
  const letters = await vi.waitFor(
    () => {
      const found = sent.filter(({ to }) => to === address)
      if (found.length < atLeast) throw new Error('the mail is not there yet')
      return found
    },
    { timeout: 60_000, interval: 20 },
  )
  return letters.map(({ text }) => /https?:\S+/.exec(text)?.[0] ?? '')
}
const tokenIn = (link: string | undefined) => new URL(link ?? '').searchParams.get('token') ?? ''
const canSignIn = async (attempt: string, address = email) =>
  (await failureOf(anonymous().accounts.signIn({ email: address, password: attempt }))) === null

describe('a forgotten password', () => {
  const askForLink = async () => {
    await anonymous().accounts.requestPasswordReset({ email })
    return (await linksSentTo(email))[0]
  }

  test('the mailed link sets a new password once and ends every session and API token', async () => {
    const link = await askForLink()
    expect(link).toMatch(/^http:\/\/localhost:3000\/reset\?token=/)
    const program = await createTokenActor(opened.container, actor, ['trips:read'])
    const reset = await anonymous().accounts.resetPassword({ token: tokenIn(link), password: newPassword })
    expect(reset).toEqual({ done: true, email })
    expect(await canSignIn(newPassword)).toBe(true)
    expect(await opened.container.services.identity.renew(program)).toBeNull()
    expect(await canSignIn(password)).toBe(false)
    expect((await failureOf(caller.accounts.me()))?.code).toBe('UNAUTHENTICATED')
    const again = anonymous().accounts.resetPassword({ token: tokenIn(link), password })
    expect((await failureOf(again))?.code).toBe('TOKEN_EXPIRED')
  })

  test.each([
    'http://evil.example',
    'https://evil.example:3000',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil.example:80',
    'https://192.0.2.1',
    'http://[2001:db8::1]',
    'http://0x7f.evil.example',
    'http://user.localhost.example',
    null,
  ])('the link does not lead where the request says: %s', async (origin) => {
    const request = requestScope({ address: `192.0.2.${count++}`, origin })
    await createCallerAs(opened.container, null, 'en', request).accounts.requestPasswordReset({ email })
    await vi.waitFor(() => expect(sent.some(({ to }) => to === email)).toBe(true), { timeout: 60_000, interval: 20 })
    const { text } = sent.find(({ to }) => to === email) ?? { text: '' }
    expect(text).toMatch(/^\/reset\?token=[\w-]+$/m)
    expect(text).not.toMatch(/https?:/)
  })

  test('using a link invalidates the others', async () => {
    await anonymous().accounts.requestPasswordReset({ email })
    await anonymous().accounts.requestPasswordReset({ email })
    const [first, second] = await linksSentTo(email, 2)
    await anonymous().accounts.resetPassword({ token: tokenIn(first), password: newPassword })
    const other = anonymous().accounts.resetPassword({ token: tokenIn(second), password })
    expect((await failureOf(other))?.code).toBe('TOKEN_EXPIRED')
  })

  test('a link expires after an hour; a link for an address sets no password', async () => {
    const link = await askForLink()
    expect((await failureOf(anonymous().accounts.confirmEmail({ token: tokenIn(link) })))?.code).toBe('TOKEN_EXPIRED')
    clock.pass({ minutes: 61 })
    const late = anonymous().accounts.resetPassword({ token: tokenIn(link), password: newPassword })
    expect((await failureOf(late))?.code).toBe('TOKEN_EXPIRED')
  })

  test('an unknown address gets the same answer and no mail; mails are rate-limited', async () => {
    const stranger = freshEmail()
    expect(await anonymous().accounts.requestPasswordReset({ email: stranger })).toEqual({ done: true })
    for (let request = 0; request < 7; request++) {
      expect(await anonymous().accounts.requestPasswordReset({ email })).toEqual({ done: true })
    }
    await linksSentTo(email, 5)
    const { items } = await vi.waitFor(async () => {
      const page = await opened.container.jobs.list(opened.container.database.db, { limit: 100 })
      expect(page.items.every(({ state }) => state === 'completed')).toBe(true)
      return page
    }, 60_000)
    expect(items.length).toBeGreaterThanOrEqual(8)
    expect(sent.filter(({ to }) => to === email)).toHaveLength(5)
    expect(sent.filter(({ to }) => to === stranger)).toEqual([])
  })
})

test('many wrong passwords are reported to the owner once, and to nobody where there is no account', async () => {
  const guess = (account: string) =>
    Promise.all(
      Array.from({ length: 14 }, () => failureOf(anonymous().accounts.signIn({ email: account, password: 'wrong' }))),
    )
  const stranger = freshEmail()
  await Promise.all([guess(stranger), guess(email)])
  await vi.waitFor(() => expect(sent.filter(({ to }) => to === email)).toHaveLength(1), { timeout: 60_000 })
  expect(sent.find(({ to }) => to === email)?.subject).toBe('Failed sign-ins to your JourneyOn account')
  expect(sent.filter(({ to }) => to === stranger)).toEqual([])
  expect(await canSignIn(password)).toBe(true)
})

describe('a new password', () => {
  test('needs the old one, ends the other sessions and invalidates open links', async () => {
    const refused = caller.accounts.changePassword({ currentPassword: 'wrong', password: newPassword })
    expect((await failureOf(refused))?.code).toBe('INVALID_CREDENTIALS')
    const elsewhere = await anonymous().accounts.signIn({ email, password })
    await anonymous().accounts.requestPasswordReset({ email })
    const [link] = await linksSentTo(email)
    await caller.accounts.changePassword({ currentPassword: password, password: newPassword })
    expect((await caller.accounts.me()).id).toBe(account.user.id)
    const { sessions } = opened.container.services
    expect(await sessions.identifyBearer(elsewhere.accessToken, requestScope())).toBeNull()
    expect((await failureOf(anonymous().accounts.refresh({ refreshToken: elsewhere.refreshToken })))?.code).toBe(
      'TOKEN_EXPIRED',
    )
    const reset = anonymous().accounts.resetPassword({ token: tokenIn(link), password })
    expect((await failureOf(reset))?.code).toBe('TOKEN_EXPIRED')
  })

  test('is changed once per idempotency key, and is not stored with it', async () => {
    const input = { currentPassword: password, password: newPassword, idempotencyKey: 'change-password-1' }
    expect(await caller.accounts.changePassword(input)).toEqual({ done: true })
    expect(await caller.accounts.changePassword(input)).toEqual({ done: true })
    const [record] = await opened.container.database.db
      .select()
      .from(idempotencyKeys)
      .where(eq(idempotencyKeys.userId, account.user.id))
    for (const other of [
      { password: 'something else' },
      { currentPassword: newPassword },
      { password: `${newPassword} ` },
    ]) {
      const failure = await failureOf(caller.accounts.changePassword({ ...input, ...other }))
      expect(failure).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ rule: 'key_reused' }] } })
    }
    expect(record?.response).toEqual({ done: true })
    expect(record?.inputHash).toMatch(/^[\w-]{43}$/)
    expect(await canSignIn(newPassword)).toBe(true)
  })
})

describe('a new address', () => {
  test('takes effect when its link is opened', async () => {
    const wanted = freshEmail()
    await caller.accounts.changeEmail({ email: wanted, currentPassword: password })
    const [link] = await linksSentTo(wanted)
    expect(link).toContain('/confirm-email?token=')
    expect((await caller.accounts.me()).email).toBe(email)
    await anonymous().accounts.confirmEmail({ token: tokenIn(link) })
    expect((await caller.accounts.me()).email).toBe(wanted)
    expect(await canSignIn(password, wanted)).toBe(true)
    expect(await canSignIn(password, email)).toBe(false)
  })

  test('is refused without the password, when taken before, and when taken meanwhile', async () => {
    const taken = freshEmail()
    const wanted = freshEmail()
    await anonymous().accounts.register({ name: 'Other', email: taken, password })
    const change = (to: string, currentPassword = password) =>
      failureOf(caller.accounts.changeEmail({ email: to, currentPassword }))
    expect((await change(wanted, 'wrong'))?.code).toBe('INVALID_CREDENTIALS')
    expect((await change(taken))?.code).toBe('EMAIL_TAKEN')
    expect(await change(wanted)).toBeNull()
    const [link] = await linksSentTo(wanted)
    await anonymous().accounts.register({ name: 'Quick', email: wanted, password })
    expect((await failureOf(anonymous().accounts.confirmEmail({ token: tokenIn(link) })))?.code).toBe('EMAIL_TAKEN')
  })
})

describe('the profile and the end of it', () => {
  test('name, language and currency can be changed, the role cannot', async () => {
    const changes = { name: '梅', locale: 'zh-CN' as const, homeCurrency: 'EUR', role: 'admin' }
    expect(await caller.accounts.updateProfile(changes)).toMatchObject({
      name: '梅',
      locale: 'zh-CN',
      role: 'traveller',
    })
    expect(await caller.accounts.me()).toMatchObject({ name: '梅', homeCurrency: 'EUR', role: 'traveller' })
  })

  test('removing needs the password and removes the trips, each with an audit entry', async () => {
    const { container } = opened
    const trip = await createTrip(container, actor)
    const friend = await createUser(container)
    await addMember(container, trip.id, friend, 'editor')
    const refused = caller.accounts.remove({ currentPassword: 'wrong' })
    expect((await failureOf(refused))?.code).toBe('INVALID_CREDENTIALS')
    await caller.accounts.remove({ currentPassword: password, idempotencyKey: 'remove-me-once' })
    const { db } = container.database
    expect(await db.select().from(users).where(eq(users.id, actor.userId))).toEqual([])
    expect((await failureOf(caller.accounts.me()))?.code).toBe('UNAUTHENTICATED')
    expect((await failureOf(createCallerAs(container, friend).trips.get({ tripId: trip.id })))?.code).toBe('NOT_FOUND')
    const trail = await db.select().from(auditEntries).where(eq(auditEntries.actorId, actor.userId))
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['user.registered', 'trip.created', 'trip.removed', 'user.removed']),
    )
    expect(JSON.stringify(trail)).not.toContain('argon2')
  })
})
