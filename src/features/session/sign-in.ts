// Signs in and out with next-auth, whose client is loaded on use.
import { type ErrorCode, isErrorCode } from '#contract/error-code.ts'
import { loadPage, withBasePath } from '#lib/base-path.ts'
import { signInPath } from '#lib/paths.ts'

/** null after success, else the error code. @throws when the server cannot be reached. */
export async function signInWithPassword(email: string, password: string): Promise<ErrorCode | null> {
  const { signIn } = await import('next-auth/react')
  const answer = await signIn('credentials', { email, password, redirect: false })
  if (!answer) throw new TypeError('no answer')
  if (answer.ok && !answer.error) return null
  return isErrorCode(answer.error) ? answer.error : 'INVALID_CREDENTIALS'
}

/** Leaves for the provider, which sends this browser back to `next`. */
export async function signInWithProvider(provider: string, next: string): Promise<void> {
  const { signIn } = await import('next-auth/react')
  await signIn(provider, { callbackUrl: withBasePath(next) })
}

/** After `register`: signs this browser in and loads `next`, or the sign-in page where that is refused. */
export async function enterNewAccount(accessToken: string, email: string, password: string, next: string) {
  await closeProgramSession(accessToken).catch(() => undefined)
  const refused = await signInWithPassword(email, password).catch(() => 'offline')
  loadPage(refused ? signInPath(next) : next)
}

/** Ends the session of a program that came with a new account: this browser has one of its own. */
async function closeProgramSession(accessToken: string): Promise<void> {
  await fetch(withBasePath('/api/trpc/accounts.signOut'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: '{}',
    keepalive: true,
  })
}

/** Ends the session, empties what this device keeps, and loads a new page, which clears everything in memory. */
export async function signOut(): Promise<void> {
  const [{ signOut: leave }, { forgetOffline }] = await Promise.all([
    import('next-auth/react'),
    import('#lib/offline/forget-offline.ts'),
  ])
  await leave({ redirect: false })
  await forgetOffline()
  loadPage('/login')
}
