// OpenID Connect providers as next-auth takes them: found by discovery, with PKCE, state and nonce.
import type { Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { ProviderIdentity, ServerApi, SignInProvider } from '#contract/server-api.ts'

/** The claims of OpenID Connect that we ask for. */
interface Claims extends Profile {
  email_verified?: boolean | string
  preferred_username?: string
}

export function toOAuthConfig({ id, name, issuer, clientId, clientSecret }: SignInProvider): OAuthConfig<Claims> {
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    clientId,
    clientSecret,
    // The session is opened once the sign-in has been allowed.
    profile: ({ sub = '' }) => ({ id: sub, sessionId: '' }),
  }
}

/** Some providers send `email_verified` as text. */
export function toIdentity(
  { signInProviders }: Pick<ServerApi, 'signInProviders'>,
  providerId: string,
  subject: string,
  claims: Claims = {},
): ProviderIdentity {
  const { email = '', email_verified: verified, name, preferred_username: nickname } = claims
  return {
    issuer: signInProviders.find(({ id }) => id === providerId)?.issuer ?? '',
    subject,
    email,
    emailVerified: verified === true || verified === 'true',
    name: name ?? nickname ?? '',
  }
}
