// Requests to every route beside the procedures, drawn: addresses, methods, headers and bodies as they should be and as they
// should not.
import { bodies, brokenHeaders, brokenTexts, contentTypes, filesSent, methods } from './broken-values.ts'
import { mcpMessage } from './draw-mcp.ts'
import type { RawRequest } from './send-raw.ts'

export interface Dice {
  /** From 0 to 1. */
  unit(): number
  among<Value>(values: readonly [Value, ...Value[]]): Value
}

/** What exists, so that requests get far enough to be dangerous. */
export interface KnownThings {
  tripId: string
  fileId: string
  /** Of all scopes. */
  apiToken: string
  feedToken: string
  shareToken: string
  /** Of a signed-in browser. */
  cookie: string
}

type Drawn = Partial<RawRequest> & { target: string }

export interface FuzzedRoute {
  name: string
  draw(dice: Dice, known: KnownThings): Drawn
}

const mostly = <Value>({ unit, among }: Dice, right: Value, others: readonly [Value, ...Value[]]): Value =>
  unit() < 0.6 ? right : among(others)

const withToken = ({ apiToken }: KnownThings) => ({ authorization: `Bearer ${apiToken}` })
const plain = (name: string, target = name): FuzzedRoute => ({ name, draw: () => ({ target }) })
const page = (name: string, address: (dice: Dice, known: KnownThings) => string): FuzzedRoute => ({
  name,
  draw: (dice, known) => ({
    target: address(dice, known),
    headers: { cookie: dice.among([known.cookie, '']) },
  }),
})
const query = (dice: Dice, values: Record<string, string>) =>
  `?${Object.entries(values)
    .map(([name, value]) => `${name}=${mostly(dice, encodeURIComponent(value), brokenTexts)}`)
    .join('&')}`

export const fuzzedRoutes: FuzzedRoute[] = [
  plain('/healthz'),
  plain('/readyz'),
  plain('/metrics'),
  plain('/api/build'),
  { name: '/api/openapi.json', draw: (dice) => ({ target: `/api/openapi.json${query(dice, { lang: 'en' })}` }) },
  {
    name: '/api/map',
    draw: (dice) => ({
      target: `/api/map/${mostly(dice, 'world', brokenTexts)}.pmtiles`,
      headers: { range: 'bytes=0-16383' },
    }),
  },
  {
    name: '/api/feeds',
    draw: (dice, { feedToken }) => ({ target: `/api/feeds/${mostly(dice, feedToken, brokenTexts)}.ics` }),
  },
  {
    name: '/api/unsubscribe',
    draw: (dice) => ({ target: `/api/unsubscribe${query(dice, { token: 'x' })}`, method: dice.among(['GET', 'POST']) }),
  },
  {
    name: '/api/trips',
    draw: (dice, known) => {
      const file = dice.among(['export.pdf', 'report.pdf', 'export.md', 'export.ics', 'export.json', 'export.xyz'])
      return { target: `/api/trips/${mostly(dice, known.tripId, brokenTexts)}/${file}`, headers: withToken(known) }
    },
  },
  {
    name: 'POST /api/files',
    draw: (dice, known) => {
      const body = dice.among(filesSent)
      const address = query(dice, { tripId: known.tripId, name: 'Ticket.pdf', kind: 'ticket' })
      const headers = { ...withToken(known), 'content-length': String(body.length) }
      return { target: `/api/files${address}`, method: 'POST', headers, body }
    },
  },
  {
    name: 'GET /api/files',
    draw: (dice, known) => ({
      target: `/api/files/${mostly(dice, known.fileId, brokenTexts)}${dice.among(['', '', '/thumbnail', '/x'])}`,
      headers: { ...withToken(known), range: dice.among(['bytes=0-3', 'bytes=2-', 'bytes=-1']) },
    }),
  },
  {
    name: '/api/trpc',
    draw: (dice, known) => {
      const paths = ['trips.get', 'system.about', 'accounts.me', 'trips', '__proto__', ...brokenTexts] as const
      const called = Array.from({ length: 1 + Math.floor(dice.unit() * 3) }, () => dice.among(paths)).join(',')
      const input = mostly(dice, JSON.stringify({ 0: { tripId: known.tripId } }), [
        '{"0":',
        '[]',
        '0',
        '{"__proto__":{}}',
      ])
      const address = `/api/trpc/${called}?${dice.among(['batch=1&', '', 'batch=x&'])}input=${encodeURIComponent(input)}`
      return { target: address, headers: withToken(known) }
    },
  },
  {
    name: '/mcp',
    draw: (dice, known) => {
      const body = mostly(dice, mcpMessage(dice, known.tripId), bodies)
      const headers = {
        ...withToken(known),
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }
      return { target: '/mcp', method: 'POST', headers, body: Buffer.from(body) }
    },
  },
  page('/', () => '/'),
  page('/offline', () => '/offline'),
  page('/login', (dice) => `/login${query(dice, { callbackUrl: '/trips' })}`),
  page('/reset', (dice) => `${dice.among(['/reset', '/confirm-email', '/unsubscribe'])}${query(dice, { token: 'x' })}`),
  page('/join', (dice) => `/join${query(dice, { token: 'x' })}`),
  page('/share', (dice, { shareToken }) => `/share/${mostly(dice, shareToken, brokenTexts)}`),
  page('/api/share', (dice, { shareToken }) => `/api/share/${mostly(dice, shareToken, brokenTexts)}/preview.png`),
  page('/api/covers', (dice) => {
    const point = () => dice.among(['31.23,121.47', '0,0', '90,180', '-90,-180', '91,0', '1e3,2', ',', '-0,179.99'])
    const points = Array.from({ length: 1 + Math.floor(dice.unit() * 14) }, point).join(';')
    return `/api/covers/${mostly(dice, 'light', ['dark', 'x', '__proto__'])}/${mostly(dice, points, brokenTexts)}.svg`
  }),
  page('/developers', (dice) => `/developers/${mostly(dice, 'trips.get', brokenTexts)}`),
  page('/manifest', (dice) => `/manifest/${mostly(dice, 'en', brokenTexts)}`),
  page('/trips', (dice, { tripId }) => `/trips/${mostly(dice, tripId, brokenTexts)}${query(dice, { tab: 'plan' })}`),
  page('/profile', (dice) => `${dice.among(['/profile', '/knowledge', '/admin'])}/${mostly(dice, '', brokenTexts)}`),
  page('/_next', (dice) => `/_next/${dice.among(['static', 'image', 'data', 'x'])}/${dice.among(brokenTexts)}`),
  {
    name: '/api/auth',
    draw: (dice, { cookie }) => {
      const action = dice.among([
        'session',
        'csrf',
        'providers',
        'signin',
        'callback/credentials',
        'signout',
        'error',
        'x',
      ])
      return { target: `/api/auth/${action}${query(dice, { callbackUrl: '/trips' })}`, headers: { cookie } }
    },
  },
]

/** Every third request is as the route draws it; the others get what breaks methods, headers or bodies. */
export function drawRequest(route: FuzzedRoute, round: number, dice: Dice, known: KnownThings): RawRequest {
  const drawn = { method: 'GET', headers: {}, body: Buffer.alloc(0), ...route.draw(dice, known) }
  if (round % 3 === 0) return drawn
  if (round % 3 === 1) return { ...drawn, headers: { ...drawn.headers, ...dice.among(brokenHeaders) } }
  const body = Buffer.from(dice.among(bodies))
  const headers = { ...drawn.headers, 'content-type': dice.among(contentTypes), 'content-length': String(body.length) }
  return { ...drawn, method: dice.among(methods), headers, body }
}
