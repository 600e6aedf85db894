// The browser's session is next-auth's cookie; its client is loaded when someone signs in or out, not before.
import { type ErrorCode, isErrorCode } from '#contract/error-code.ts'

/** null after success, else why not. @throws where the server cannot be reached. */
export async function signInWithPassword(email: string, password: string): Promise<ErrorCode | null> {
  const { signIn } = await import('next-auth/react')
  const answer = await signIn('credentials', { email, password, redirect: false })
  if (!answer) throw new TypeError('no answer')
  if (answer.ok && !answer.error) return null
  return isErrorCode(answer.error) ? answer.error : 'INVALID_CREDENTIALS'
}

/** Ends the session and leaves the pages behind, with everything they hold in memory. */
export async function signOut(): Promise<void> {
  const { signOut: leave } = await import('next-auth/react')
  await leave({ redirect: false })
  window.location.assign('/login')
}
