import { encode } from 'next-auth/jwt'
import { expect, it } from 'vitest'
import { createSessionTokens, makeAccessToken } from './access-token.ts'

const secret = 'a secret of this test'

it('names the session of a token, also when it is asked again', async () => {
  const tokens = createSessionTokens(secret)
  const token = await makeAccessToken('session-1', secret)
  expect(await tokens.readAccessToken(token)).toBe('session-1')
  expect(await tokens.readAccessToken(token)).toBe('session-1')
})

it('takes no cookie for an access token and no access token for a cookie, whatever it has read before', async () => {
  const tokens = createSessionTokens(secret)
  const access = await makeAccessToken('session-1', secret)
  const cookie = await encode({ token: { sid: 'session-2' }, secret })
  const asCookie = (value: string) => ({ 'next-auth.session-token': value })
  expect(await tokens.readAccessToken(access)).toBe('session-1')
  expect(await tokens.readCookie(asCookie(cookie))).toBe('session-2')
  expect(await tokens.readCookie(asCookie(access))).toBeNull()
  expect(await tokens.readAccessToken(cookie)).toBeNull()
})

it('refuses what another secret made, what was changed and what has expired', async () => {
  const tokens = createSessionTokens(secret)
  const token = await makeAccessToken('session-1', secret)
  expect(await tokens.readAccessToken(await makeAccessToken('session-1', 'another secret'))).toBeNull()
  expect(await tokens.readAccessToken(`${token.slice(0, -2)}AA`)).toBeNull()
  expect(
    await tokens.readCookie({ 'next-auth.session-token': await encode({ token: { sid: 's' }, secret, maxAge: -60 }) }),
  ).toBeNull()
})
