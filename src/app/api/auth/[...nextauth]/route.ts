// Sign-in of the browser: next-auth keeps the cookie, the server keeps the session behind it.

import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import credentialsProvider from 'next-auth/providers/credentials'
import { isErrorCode } from '#contract/error-code.ts'
import type { Locale } from '#contract/locale.ts'
import { addressHeader, type ServerApi } from '#contract/server-api.ts'
import { toIdentity, toOAuthConfig } from '#features/session/oauth-provider.ts'
import { isLocale, localeCookie } from '#i18n/config.ts'
import { resolveLocale } from '#i18n/resolve-locale.ts'
import { withBasePath } from '#lib/base-path.ts'
import { preferenceSeconds } from '#lib/preference-cookie.ts'
import { serverApi } from '#lib/server-api.ts'

const signInPage = withBasePath('/login')
const cookieSeconds = 30 * 86_400

function optionsFor(api: ServerApi, request: NextRequest): NextAuthOptions {
  return {
    secret: api.authSecret,
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: signInPage, signOut: signInPage, error: signInPage },
    providers: [
      credentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, { headers }) {
          const { email = '', password = '' } = credentials ?? {}
          const from = { address: headers?.[addressHeader] || null, userAgent: headers?.['user-agent'] ?? null }
          try {
            const { user, sessionId } = await api.signInBrowser({ email, password }, from)
            await followAccount(user.locale)
            return { id: user.id, sessionId }
          } catch (error) {
            throw new Error(codeOf(error))
          }
        },
      }),
      ...api.signInProviders.map(toOAuthConfig),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== 'oauth') return true
        try {
          const identity = toIdentity(api, account.provider, account.providerAccountId, profile)
          const opened = await api.signInWithProvider(identity, originOf(request))
          await followAccount(opened.user.locale)
          Object.assign(user, { id: opened.user.id, sessionId: opened.sessionId })
          return true
        } catch (error) {
          return `${signInPage}?error=${codeOf(error)}`
        }
      },
      // The cookie holds the session id only; the user is looked up on every request.
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sessionId } : token),
      async session({ session, token }) {
        const user = token.sid ? await api.findUserOfSession(token.sid) : null
        // next-auth treats an error here as the end of the session and removes the cookie.
        if (!user) throw new Error('UNAUTHENTICATED')
        return { expires: session.expires, user }
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await api.closeSession(token.sid)
      },
    },
    logger: {
      error: (code, details) => api.reportProblem(code, details),
      warn: (code) => api.reportProblem(code, null),
      debug: () => {},
    },
  }
}

/** Pages follow this browser, what the server says follows the account: where nothing was chosen here, both follow the account. */
async function followAccount(locale: Locale): Promise<void> {
  const jar = await cookies()
  if (isLocale(jar.get(localeCookie)?.value)) return
  jar.set(localeCookie, locale, { path: '/', maxAge: preferenceSeconds, sameSite: 'lax' })
}

/** next-auth sends the message of a thrown error to the client, so it must be an error code and nothing else. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return isErrorCode(code) ? code : 'INTERNAL'
}

/** As a page of ours would be read: the language of a new account. */
function originOf({ headers, cookies }: NextRequest) {
  return {
    address: headers.get(addressHeader) || null,
    userAgent: headers.get('user-agent'),
    locale: resolveLocale(cookies.get(localeCookie)?.value, headers.get('accept-language')),
  }
}

interface RouteContext {
  params: Promise<{ nextauth: string[] }>
}

/** The status for what the sign-in library would answer with a failure of its own; null where it may go on. */
async function statusOfNonsense(request: NextRequest): Promise<400 | 405 | null> {
  if (request.method === 'GET') return request.nextUrl.pathname.endsWith('/callback/credentials') ? 405 : null
  if (!request.headers.get('content-type')?.includes('application/json')) return null
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  return typeof body === 'object' && body !== null ? null : 400
}

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const nonsense = await statusOfNonsense(request)
  if (nonsense) return new Response(null, { status: nonsense })
  return NextAuth(request, context, optionsFor(serverApi(), request))
}

export { handle as GET, handle as POST }
