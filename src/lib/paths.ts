// Paths that several features link to.

/** The sign-in page, which returns to `next`. */
export function signInPath(next: string): string {
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`
}

/** The path to open after sign-in: a path of this site, else `/trips`. Prevents open redirects. */
export function toSafePath(next: string | null | undefined): string {
  if (!next?.startsWith('/')) return '/trips'
  const base = 'http://journeyon.invalid'
  const url = URL.canParse(next, base) ? new URL(next, base) : null
  if (url?.origin !== base || url.pathname.startsWith('//')) return '/trips'
  return `${url.pathname}${url.search}${url.hash}`
}
