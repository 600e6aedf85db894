// What a request says about itself before its sender is identified.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { parseCookie } from 'cookie'
import proxyAddress from 'proxy-addr'
import { localeSchema } from '#contract/account.ts'
import type { Locale } from '#contract/locale.ts'
import { resolveLocale } from '#i18n/resolve-locale.ts'
import type { RequestScope } from '../kernel/actor.ts'

const requestIdPattern = /^[\w-]{8,64}$/

interface ScopeOptions {
  trustProxy: boolean
  /** Where it is given, links that begin with `origin` lead to the product and not beside it. */
  basePath?: string
}

export function requestScopeOf(req: IncomingMessage, { trustProxy, basePath = '' }: ScopeOptions): RequestScope {
  const origin = originOf(req, trustProxy)
  const given = firstHeader(req.headers['x-request-id'])
  return {
    id: given && requestIdPattern.test(given) ? given : randomUUID(),
    address: addressOf(req, trustProxy),
    userAgent: req.headers['user-agent']?.slice(0, 300) ?? null,
    origin: origin && `${origin}${basePath}`,
  }
}

/** Behind a trusted proxy: the last hop of X-Forwarded-For, which the proxy has seen itself; clients can write the others. */
export function addressOf(req: IncomingMessage, trustProxy: boolean): string | null {
  return proxyAddress(req, (_, hop) => trustProxy && hop === 0) ?? null
}

export function isSecure({ headers }: IncomingMessage, trustProxy: boolean): boolean {
  return trustProxy && firstOfList(headers['x-forwarded-proto'])?.toLowerCase() === 'https'
}

/** As the browser sees it; null where the request names no host. */
export function originOf(req: IncomingMessage, trustProxy: boolean): string | null {
  const forwarded = (name: string) => (trustProxy ? firstOfList(req.headers[name]) : undefined)
  const host = forwarded('x-forwarded-host') ?? req.headers.host
  const proto = isSecure(req, trustProxy) ? 'https' : 'http'
  const origin = `${proto}://${host}`
  if (!host || !URL.canParse(origin)) return null
  const url = new URL(origin)
  const port = forwarded('x-forwarded-port')
  // A proxy at another port that tells the host without it. An inner one may tell its own, which the scheme belies.
  const isOwnPort = port === (proto === 'https' ? '80' : '443')
  if (port && /^\d{1,5}$/.test(port) && !isOwnPort && !host.includes(':')) url.port = port
  return url.origin
}

/** Several proxies in a row make a list: its first entry is what the browser asked for. */
function firstOfList(value: string | string[] | undefined): string | undefined {
  return firstHeader(value)?.split(',', 1)[0]?.trim() || undefined
}

/** The cookie of this browser, then the setting of the account, then what the browser asks for. */
export function localeOf(req: IncomingMessage, account?: Locale): Locale {
  const cookie = localeSchema.safeParse(readCookies(req).locale)
  if (cookie.success) return cookie.data
  return account ?? resolveLocale(undefined, req.headers['accept-language'])
}

export function readCookies(req: IncomingMessage): Record<string, string> {
  const cookies = Object.entries(parseCookie(req.headers.cookie ?? ''))
  return Object.fromEntries(
    cookies.flatMap(([name, value]) => (value === undefined || name === '__proto__' ? [] : [[name, value]])),
  )
}

function firstHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
