import { describe, expect, test } from 'vitest'
import type { SignedIn } from '#contract/account.ts'
import { createCallerAs, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const clock = movableClock()
const opened = useTestContainer({ clock })
const password = 'correct horse battery'
let count = 0
/** Each from an address of its own: another device. */
const anonymous = () => createCallerAs(opened.container, null, 'en', requestScope({ address: `192.0.2.${count++}` }))
const freshEmail = () => `person${count++}@example.com`

async function callerOf({ accessToken }: Pick<SignedIn, 'accessToken'>) {
  const actor = await opened.container.services.sessions.identifyBearer(accessToken, requestScope())
  return createCallerAs(opened.container, actor)
}

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

  test('two uses at one moment from one device both stay signed in; from two devices one is reuse', async () => {
    const program = () =>
      createCallerAs(opened.container, null, 'en', requestScope({ address: '203.0.113.60' })).accounts
    const account = await program().register({ name: 'Mei', email: freshEmail(), password })
    const { refreshToken } = account
    const [one, other] = await Promise.all([program().refresh({ refreshToken }), program().refresh({ refreshToken })])
    for (const signedIn of [account, one, other])
      expect((await (await callerOf(signedIn)).accounts.me()).id).toBe(account.user.id)
    clock.pass({ seconds: 9 })
    const late = await program().refresh({ refreshToken })
    expect((await failureOf(anonymous().accounts.refresh({ refreshToken })))?.code).toBe('TOKEN_REUSED')
    expect((await failureOf((await callerOf(late)).accounts.me()))?.code).toBe('UNAUTHENTICATED')
  })

  test('is reuse after ten seconds, whoever it is', async () => {
    const program = () =>
      createCallerAs(opened.container, null, 'en', requestScope({ address: '203.0.113.61' })).accounts
    const { refreshToken } = await program().register({ name: 'Mei', email: freshEmail(), password })
    await program().refresh({ refreshToken })
    clock.pass({ seconds: 11 })
    expect((await failureOf(program().refresh({ refreshToken })))?.code).toBe('TOKEN_REUSED')
  })

  test('answers a repeated request under its idempotency key alike, and no other', async () => {
    const { refreshToken } = await anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password })
    const input = { refreshToken, idempotencyKey: 'refresh-once' }
    const first = await anonymous().accounts.refresh(input)
    clock.pass({ minutes: 1 })
    expect(await anonymous().accounts.refresh(input)).toEqual(first)
    const other = { refreshToken: first.refreshToken, idempotencyKey: 'refresh-once' }
    expect((await failureOf(anonymous().accounts.refresh(other)))?.code).toBe('INVALID_INPUT')
    const reused = { refreshToken, idempotencyKey: 'another-key' }
    expect((await failureOf(anonymous().accounts.refresh(reused)))?.code).toBe('TOKEN_REUSED')
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
