import { expect, test } from 'vitest'
import { toIdentity, toOAuthConfig } from './oauth-provider.ts'

const provider = { id: 'company', name: 'Company', issuer: 'https://id.example/', clientId: 'a', clientSecret: 'b' }

test('a provider is found by discovery, and guarded by PKCE, state and nonce', () => {
  expect(toOAuthConfig(provider)).toMatchObject({
    wellKnown: 'https://id.example/.well-known/openid-configuration',
    checks: ['pkce', 'state', 'nonce'],
  })
})

test('only a provider that says so has confirmed an address', () => {
  const of = (claims: object) => toIdentity({ signInProviders: [provider] }, 'company', 's', claims).emailVerified
  expect(of({ email_verified: true })).toBe(true)
  expect(of({ email_verified: 'true' })).toBe(true)
  for (const said of ['false', 'yes', 1, null, undefined]) expect(of({ email_verified: said })).toBe(false)
})
