import { beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '#contract/account.ts'
import { createCallerAs, createUser, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { takeAttempt } from './sign-in-attempts.ts'

const clock = movableClock()
const opened = useTestContainer({ clock })
const password = 'correct horse battery'
let count = 0
/** Each from an address of its own, so that only the test of the rate limit meets it. */
const anonymous = () => createCallerAs(opened.container, null, 'en', requestScope({ address: `192.0.2.${count++}` }))
const freshEmail = () => `person${count++}@example.com`

/** The caller of an access token; anonymous once the token is invalid. */
async function callerOf({ accessToken }: Pick<SignedIn, 'accessToken'>) {
  const actor = await opened.container.services.sessions.identifyBearer(accessToken, requestScope())
  return createCallerAs(opened.container, actor)
}

describe('registering', () => {
  test('makes the first account admin and later ones travellers, also concurrently', async () => {
    const register = () => anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password })
    const registered = await Promise.all([register(), register(), register()])
    expect(registered.map(({ user }) => user.role).sort()).toEqual(['admin', 'traveller', 'traveller'])
  })

  test('answers a repeated request under its idempotency key alike, and another one not', async () => {
    const input = { name: 'Mei', email: freshEmail(), password, idempotencyKey: 'register-once' }
    const first = await anonymous().accounts.register(input)
    expect(await anonymous().accounts.register(input)).toEqual(first)
    for (const other of [{ password: `${password}!` }, { name: 'Lin' }, { idempotencyKey: 'another-key' }])
      expect((await failureOf(anonymous().accounts.register({ ...input, ...other })))?.code).toBe('EMAIL_TAKEN')
  })

  test('takes an address with spaces around it', async () => {
    const email = freshEmail()
    const { user } = await anonymous().accounts.register({ name: 'Mei', email: ` ${email} `, password })
    expect(user.email).toBe(email)
    expect((await anonymous().accounts.signIn({ email: `${email}\n`, password })).user.id).toBe(user.id)
  })

  test('treats addresses as case-insensitive, also concurrently', async () => {
    const email = freshEmail()
    const attempts = await Promise.all([
      failureOf(anonymous().accounts.register({ name: 'Mei', email, password })),
      failureOf(anonymous().accounts.register({ name: 'Mei', email: email.toUpperCase(), password })),
    ])
    expect(attempts.map((failure) => failure?.code).sort()).toEqual(['EMAIL_TAKEN', undefined])
  })

  test('refuses a short password, and never returns the hash', async () => {
    const refused = await failureOf(
      anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password: 'short' }),
    )
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'password' }] } })
    const { user } = await anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password })
    expect(JSON.stringify(user)).not.toContain('argon2')
  })
})

describe('signing in', () => {
  let email: string
  beforeEach(async () => {
    email = freshEmail()
    await anonymous().accounts.register({ name: 'Mei', email, password })
  })
  const signIn = (attempt: string, address = email) =>
    anonymous().accounts.signIn({ email: address, password: attempt })

  test('answers an unknown address like a wrong password', async () => {
    const wrong = await failureOf(signIn('wrong'))
    const unknown = await failureOf(signIn('wrong', freshEmail()))
    expect(wrong?.code).toBe('INVALID_CREDENTIALS')
    expect(unknown).toEqual(wrong)
  })

  const from = (address: string, userAgent = 'vitest') =>
    createCallerAs(opened.container, null, 'en', requestScope({ address, userAgent })).accounts
  const fail = (times: number, address: string, account = email) =>
    Promise.all(
      Array.from({ length: times }, () => failureOf(from(address).signIn({ email: account, password: 'wrong' }))),
    )

  test('lets the right password in after ten wrong ones, from there and from elsewhere', async () => {
    const codes = (await fail(10, '203.0.113.1')).map((failure) => failure?.code)
    expect(new Set(codes)).toEqual(new Set(['INVALID_CREDENTIALS']))
    expect((await from('203.0.113.1').signIn({ email, password })).user.email).toBe(email)
    await fail(10, '203.0.113.1')
    expect((await from('203.0.113.2').signIn({ email, password })).user.email).toBe(email)
  })

  test('lets one wait at a time once there were ten, for unknown addresses too', async () => {
    for (const [index, account] of [email, freshEmail()].entries()) {
      const failures = await fail(16, `203.0.113.${10 + index}`, account)
      const codes = failures.map((failure) => failure?.code)
      expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(11)
      expect(failures.find((failure) => failure?.code === 'RATE_LIMITED')?.details).toEqual({ retryAfter: 1 })
      expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(5)
    }
  })

  test('slows those who guess from many addresses, not a device that has signed in before', async () => {
    const { db } = opened.container.database
    const device = requestScope({ address: '203.0.113.30', userAgent: 'her phone' })
    await from('203.0.113.30', 'her phone').signIn({ email, password })
    for (let address = 0; address < 25; address++)
      await takeAttempt(db, email, requestScope({ address: `198.51.100.${address}` }), clock.now())
    const { pauseMs } = await takeAttempt(db, email, requestScope({ address: '198.51.100.200' }), clock.now())
    expect(pauseMs).toBeGreaterThan(0)
    expect((await takeAttempt(db, email, device, clock.now())).pauseMs).toBe(0)
  })

  test('waits longer each time, for seconds at most, and forgets after an hour', async () => {
    const { db } = opened.container.database
    const request = requestScope({ address: '203.0.113.40' })
    const pauses: number[] = []
    for (let attempt = 0; attempt < 20; attempt++) {
      pauses.push((await takeAttempt(db, email, request, clock.now())).pauseMs)
      clock.pass({ seconds: 10 })
    }
    expect(pauses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 0))
    expect(pauses.slice(10)).toEqual([250, 500, 1000, 2000, 3000, 3000, 3000, 3000, 3000, 3000])
    clock.pass({ minutes: 61 })
    expect((await takeAttempt(db, email, request, clock.now())).pauseMs).toBe(0)
  })

  test('a success resets the failure count', async () => {
    for (let round = 0; round < 2; round++) {
      await fail(9, '203.0.113.50')
      expect((await from('203.0.113.50').signIn({ email, password })).user.email).toBe(email)
    }
  })

  test('rate-limits sign-ins from one address', async () => {
    const request = requestScope({ address: '198.51.100.7' })
    const caller = createCallerAs(opened.container, null, 'en', request)
    const attempts = Array.from({ length: 31 }, () => caller.accounts.signIn({ email: freshEmail(), password: 'x' }))
    const codes = (await Promise.all(attempts.map(failureOf))).map((failure) => failure?.code)
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1)
  })

  test('signing in to another account does not reset the limit', async () => {
    const request = requestScope({ address: '198.51.100.8' })
    const attempt = async () => {
      const caller = createCallerAs(opened.container, await createUser(opened.container), 'en', request)
      return (await failureOf(caller.accounts.signIn({ email: freshEmail(), password: 'x' })))?.code
    }
    const codes = await Promise.all(Array.from({ length: 31 }, attempt))
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1)
  })
})

describe('sessions', () => {
  const register = () => anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password })

  test('accepts a valid access token, and refuses garbage, another secret and a browser cookie', async () => {
    const signedIn = await register()
    expect((await (await callerOf(signedIn)).accounts.me()).id).toBe(signedIn.user.id)
    const broken = [`${signedIn.accessToken}x`, 'nonsense', '', signedIn.refreshToken]
    for (const accessToken of broken) {
      expect((await failureOf((await callerOf({ accessToken })).accounts.me()))?.code).toBe('UNAUTHENTICATED')
    }
    const { sessions } = opened.container.services
    const cookies = { 'next-auth.session-token': signedIn.accessToken }
    expect(await sessions.identifyBrowser(cookies, requestScope())).toBeNull()
  })

  test('signing out ends the session at once, on every connection that is still open', async () => {
    const caller = await callerOf(await register())
    await caller.accounts.me()
    await caller.accounts.signOut({})
    expect((await failureOf(caller.accounts.me()))?.code).toBe('UNAUTHENTICATED')
  })

  test('the list shows mine and marks the current one; only mine can be revoked', async () => {
    const first = await register()
    const caller = await callerOf(first)
    const second = await anonymous().accounts.signIn({ email: first.user.email, password })
    const listed = await caller.accounts.sessions.list()
    expect(listed.map(({ current, kind }) => ({ current, kind }))).toEqual([
      { current: false, kind: 'program' },
      { current: true, kind: 'program' },
    ])
    const sessionId = listed[0]?.id ?? ''
    const stranger = await callerOf(await register())
    expect(await failureOf(stranger.accounts.sessions.revoke({ sessionId }))).toMatchObject({ code: 'NOT_FOUND' })
    const other = await callerOf(second)
    await caller.accounts.sessions.revoke({ sessionId })
    expect((await failureOf(other.accounts.me()))?.code).toBe('UNAUTHENTICATED')
    expect((await failureOf(caller.accounts.sessions.revoke({ sessionId })))?.code).toBe('NOT_FOUND')
    expect(await caller.accounts.sessions.list()).toHaveLength(1)
  })

  test('ends an unused session and extends one in use', async () => {
    const idle = await register()
    const used = await register()
    clock.pass({ days: 20 })
    const { sessions } = opened.container.services
    const sidOf = async ({ accessToken }: SignedIn) =>
      (await sessions.identifyBearer(accessToken, requestScope()))?.sessionId ?? ''
    const usedId = await sidOf(used)
    clock.pass({ days: 20 })
    expect(await sessions.findUser(usedId)).toMatchObject({ id: used.user.id })
    expect(await sidOf(idle)).toBe('')
  })
})
