// What a request tells about itself before anyone looks at who sends it.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { localeSchema } from '#contract/account.ts'
import type { Locale } from '#contract/locale.ts'
import type { RequestScope } from '../kernel/actor.ts'

const requestIdPattern = /^[\w-]{8,64}$/

export function requestScopeOf(req: IncomingMessage, options: { trustProxy: boolean }): RequestScope {
  const given = firstHeader(req.headers['x-request-id'])
  return {
    id: given && requestIdPattern.test(given) ? given : randomUUID(),
    address: addressOf(req, options.trustProxy),
    userAgent: req.headers['user-agent']?.slice(0, 300) ?? null,
    origin: originOf(req, options.trustProxy),
  }
}

/** Behind a trusted proxy the last hop of X-Forwarded-For is the one it has seen itself; earlier ones anybody can write. */
function addressOf(req: IncomingMessage, trustProxy: boolean): string | null {
  const forwarded = trustProxy ? firstHeader(req.headers['x-forwarded-for'])?.split(',').at(-1)?.trim() : undefined
  return forwarded || req.socket.remoteAddress || null
}

function originOf(req: IncomingMessage, trustProxy: boolean): string | null {
  const host = (trustProxy ? firstHeader(req.headers['x-forwarded-host']) : undefined) ?? req.headers.host
  const proto = (trustProxy ? firstHeader(req.headers['x-forwarded-proto']) : undefined) ?? 'http'
  const origin = `${proto}://${host}`
  return host && URL.canParse(origin) ? new URL(origin).origin : null
}

/** What this browser was set to, then the account's choice, then what the browser asks for. */
export function localeOf(req: IncomingMessage, account?: Locale): Locale {
  const chosen = localeSchema.safeParse(readCookies(req).locale)
  if (chosen.success) return chosen.data
  if (account) return account
  return /^\s*zh\b/i.test(req.headers['accept-language'] ?? '') ? 'zh-CN' : 'en'
}

export function readCookies(req: IncomingMessage): Record<string, string> {
  const cookies: Record<string, string> = {}
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=')
    if (name) cookies[name] = decodeSafely(value.join('='))
  }
  return cookies
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function firstHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
