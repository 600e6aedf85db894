// Addresses that several features lead to.

/** The sign-in page, which leads back to `next`. */
export function signInPath(next: string): string {
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`
}

/** Where to go after signing in: a path of our own, or the trips; never another site. */
export function toSafePath(next: string | null | undefined): string {
  if (!next?.startsWith('/')) return '/trips'
  const base = 'http://journeyon.invalid'
  const url = URL.canParse(next, base) ? new URL(next, base) : null
  if (url?.origin !== base || url.pathname.startsWith('//')) return '/trips'
  return `${url.pathname}${url.search}${url.hash}`
}
