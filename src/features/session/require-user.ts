// Server-side guards of pages: return the user or redirect to the sign-in page.
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { User } from '#contract/account.ts'
import { signInPath } from '#lib/paths.ts'
import { findSignedInUser } from '#lib/server-api.ts'

/** Path and query of this request, without Next's own parameter. */
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

/** For others these pages do not exist. */
export async function requireAdmin(): Promise<User> {
  const user = await requireUser()
  if (user.role !== 'admin') notFound()
  return user
}

/** For pages of signed-out visitors. */
export async function redirectSignedIn(target: string): Promise<void> {
  if (await findSignedInUser()) redirect(target)
}
