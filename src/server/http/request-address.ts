// What a request asks for, before anybody acts on it: addresses that are none are answered, not thrown at.
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** The status for a malformed method or address; null for a valid request. */
export function statusOfNonsense({ method = '', url = '' }: IncomingMessage): 400 | 405 | null {
  if (!methods.has(method)) return 405
  return url.startsWith('/') ? null : 400
}

/** Whether every escape of it is a character. */
export function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

const base = 'http://localhost'
const callbackCookie = /^(__Secure-)?next-auth\.callback-url=/

/** The sign-in library fails on an address to come back to that is none, wherever it stands. */
export function hasBrokenCallback({ url = '' }: IncomingMessage): boolean {
  const callbacks = new URLSearchParams(url.split('?')[1]).getAll('callbackUrl')
  return callbacks.length > 1 || callbacks.some((callback) => !isAddress(callback))
}

/** A place in the tree of a page that a browser has: its segment, and the places below it by their slots. */
const routerStateSchema: z.ZodType = z
  .tuple([
    z.union([z.string(), z.tuple([z.string(), z.string(), z.string()]).rest(z.unknown())]),
    z.record(
      z.string(),
      z.lazy(() => routerStateSchema),
    ),
  ])
  .rest(z.unknown())

/** Next sends it along with requests for parts of a page, and fails on one that it did not make. */
export function hasBrokenRouterState({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const state = headers['next-router-state-tree']
  if (state === undefined) return false
  try {
    return !routerStateSchema.safeParse(JSON.parse(decodeURIComponent(String(state)))).success
  } catch {
    return true
  }
}

/** A cookie like that would lock its browser out: it is left out. */
export function dropBrokenCallbackCookie(req: IncomingMessage): void {
  const { cookie } = req.headers
  if (!cookie?.includes('next-auth.callback-url')) return
  const kept = cookie
    .split(/;\s*/)
    .filter((pair) => !callbackCookie.test(pair) || isEncodedAddress(pair.split('=')[1] ?? ''))
  req.headers.cookie = kept.join('; ')
}

function isEncodedAddress(value: string): boolean {
  try {
    return isAddress(decodeURIComponent(value))
  } catch {
    return false
  }
}

/** A path from the root or a whole address: the library fails on what is relative to a page. */
function isAddress(text: string): boolean {
  if (text.includes('\uFFFD') || !URL.canParse(text, text.startsWith('/') ? base : undefined)) return false
  return ['http:', 'https:'].includes(new URL(text, base).protocol)
}
