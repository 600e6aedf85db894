import { beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '#contract/account.ts'
import { createCallerAs, createUser, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { decoyHash, hashPassword, verifyPassword } from './password.ts'

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

  test('locks after repeated failures, also for unknown addresses, for a limited time', async () => {
    for (const address of [email, freshEmail()]) {
      for (let attempt = 0; attempt < 10; attempt++) {
        expect((await failureOf(signIn('wrong', address)))?.code).toBe('INVALID_CREDENTIALS')
      }
      const locked = await failureOf(signIn(password, address))
      expect(locked).toMatchObject({ code: 'ACCOUNT_LOCKED', details: { retryAfter: 900 } })
    }
    clock.pass({ minutes: 16 })
    expect((await signIn(password)).user.email).toBe(email)
    expect((await failureOf(signIn('wrong')))?.code).toBe('INVALID_CREDENTIALS')
  })

  test('limits concurrent attempts', async () => {
    const failures = await Promise.all(Array.from({ length: 16 }, () => failureOf(signIn('wrong'))))
    const codes = failures.map((failure) => failure?.code)
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10)
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(6)
  })

  test('a success resets the failure count', async () => {
    for (let round = 0; round < 2; round++) {
      for (let attempt = 0; attempt < 9; attempt++) await failureOf(signIn('wrong'))
      expect((await signIn(password)).user.email).toBe(email)
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

describe('refresh tokens', () => {
  const refresh = (refreshToken: string) => anonymous().accounts.refresh({ refreshToken })

  test('works once; a second use ends the session', async () => {
    const first = await anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password })
    const second = await refresh(first.refreshToken)
    const caller = await callerOf(second)
    await caller.accounts.me()
    expect((await failureOf(refresh(first.refreshToken)))?.code).toBe('TOKEN_REUSED')
    expect((await failureOf(refresh(second.refreshToken)))?.code).toBe('TOKEN_EXPIRED')
    expect((await failureOf(caller.accounts.me()))?.code).toBe('UNAUTHENTICATED')
  })

  test('accepts one of two concurrent uses and detects the reuse', async () => {
    const first = await anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password })
    const uses = await Promise.all([failureOf(refresh(first.refreshToken)), failureOf(refresh(first.refreshToken))])
    expect(uses.map((failure) => failure?.code).sort()).toEqual(['TOKEN_REUSED', undefined])
  })

  test('refuses an unknown or expired token', async () => {
    const { refreshToken } = await anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password })
    expect((await failureOf(refresh('a'.repeat(43))))?.code).toBe('TOKEN_EXPIRED')
    clock.pass({ days: 31 })
    expect((await failureOf(refresh(refreshToken)))?.code).toBe('TOKEN_EXPIRED')
  })
})

test('verifying for an unknown account takes as long as for a real one', async () => {
  const settingsOf = (hash: string) => hash.split('$').slice(0, 4)
  expect(settingsOf(decoyHash)).toEqual(settingsOf(await hashPassword(password)))
  expect(await verifyPassword(null, password)).toBe(false)
})
