// Access tokens of programs and cookies of browsers: encrypted, naming a session that is looked up on every use.
import { LRUCache } from 'lru-cache'
import { decode, encode, getToken } from 'next-auth/jwt'

export const accessTokenSeconds = 15 * 60
/** Keeps a browser cookie from being accepted as an access token, though both are made from one secret. */
const accessTokenSalt = 'journeyon.access-token'
const cookieSalt = ''
/** A token is at most a few hundred bytes long. */
const mostKnownTokens = 10_000

export function makeAccessToken(sessionId: string, secret: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret, salt: accessTokenSalt, maxAge: accessTokenSeconds })
}

/**
 * Reads which session a token names: null for anything that is not a valid, unexpired token of ours. What was decrypted is known
 * until it expires, since to derive the key and to decrypt costs more than all the rest of a small request. That the session
 * still lives is for the caller to ask.
 */
export function createSessionTokens(secret: string) {
  const known = new LRUCache<string, string>({ max: mostKnownTokens })

  const read = async (token: string, salt: string): Promise<string | null> => {
    const key = `${salt} ${token}`
    const sessionId = known.get(key)
    if (sessionId !== undefined) return sessionId
    const claims = await decode({ token, secret, salt }).catch(() => null)
    if (typeof claims?.sid !== 'string') return null
    const leftMs = Number(claims.exp) * 1000 - Date.now()
    if (leftMs > 0) known.set(key, claims.sid, { ttl: leftMs })
    return claims.sid
  }

  return {
    readAccessToken: (token: string) => read(token, accessTokenSalt),

    /** Of a browser's next-auth cookie, which may come in pieces. */
    async readCookie(cookies: Record<string, string>): Promise<string | null> {
      const secureCookie = Object.keys(cookies).some((name) => name.startsWith('__Secure-next-auth.session-token'))
      // next-auth reads nothing but `cookies` and `headers` of what it calls a request.
      const req = { cookies, headers: {} } as Parameters<typeof getToken>[0]['req']
      const token = await getToken({ req, secret, secureCookie, raw: true }).catch(() => null)
      return token ? read(token, cookieSalt) : null
    },
  }
}
