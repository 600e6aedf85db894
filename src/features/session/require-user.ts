// Server side of the pages: who is asking, and off to the sign-in page where nobody is.
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { User } from '#contract/account.ts'
import { signInPath } from '#lib/paths.ts'
import { findSignedInUser } from '#lib/server-api.ts'

/** The address of this request without what Next adds to it. */
async function currentAddress(): Promise<string> {
  const given = (await headers()).get('x-page-address') ?? '/'
  const url = new URL(given, 'http://page.invalid')
  url.searchParams.delete('_rsc')
  return `${url.pathname}${url.search}`
}

export async function requireUser(): Promise<User> {
  const user = await findSignedInUser()
  if (!user) redirect(signInPath(await currentAddress()))
  return user
}

/** Others do not learn that these pages exist. */
export async function requireAdmin(): Promise<User> {
  const user = await requireUser()
  if (user.role !== 'admin') notFound()
  return user
}

/** For the pages of people who are not signed in yet. */
export async function redirectSignedIn(target: string): Promise<void> {
  if (await findSignedInUser()) redirect(target)
}
