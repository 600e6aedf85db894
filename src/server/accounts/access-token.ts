// Access tokens of programs: encrypted, short-lived, naming a session that is looked up on every use.
import { decode, encode, getToken } from 'next-auth/jwt'

export const accessTokenSeconds = 15 * 60
/** Keeps a browser cookie from being accepted as an access token, though both are made from one secret. */
const salt = 'journeyon.access-token'

export function makeAccessToken(sessionId: string, secret: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret, salt, maxAge: accessTokenSeconds })
}

/** null for anything that is not a valid, unexpired token of ours. */
export async function readAccessToken(token: string, secret: string): Promise<string | null> {
  const claims = await decode({ token, secret, salt }).catch(() => null)
  return typeof claims?.sid === 'string' ? claims.sid : null
}

/** The session a browser's next-auth cookie names; null where there is none. */
export async function readSessionCookie(cookies: Record<string, string>, secret: string): Promise<string | null> {
  const secureCookie = Object.keys(cookies).some((name) => name.startsWith('__Secure-next-auth.session-token'))
  // next-auth reads nothing but `cookies` and `headers` of what it calls a request.
  const req = { cookies, headers: {} } as Parameters<typeof getToken>[0]['req']
  const claims = await getToken({ req, secret, secureCookie }).catch(() => null)
  return typeof claims?.sid === 'string' ? claims.sid : null
}
