import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createUnsubscribeTokens } from '../notifications/unsubscribe-token.ts'
import { type AppServer, createAppServer } from './server.ts'

const opened = useTestContainer()
let app: AppServer
let url = ''

beforeAll(async () => {
  app = createAppServer(opened.container, null)
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
afterAll(() => app.close(1000))

test('answers of procedures are not cached and their type is not sniffed', async () => {
  const { status, headers } = await fetch(`${url}/api/trpc/system.about`)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('refuses a cross-site request with a cookie, whatever host it claims', async () => {
  const from = (headers: Record<string, string>) => fetch(`${url}/api/trpc/system.about`, { headers })
  expect((await from({ origin: url })).status).toBe(200)
  expect((await from({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await from({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })).status).toBe(403)
})

test('serves metrics to nobody who is not named', async () => {
  expect((await fetch(`${url}/metrics`)).status).toBe(403)
  expect((await fetch(`${url}/metrics`, { headers: { authorization: 'Bearer guess' } })).status).toBe(403)
})

test('refuses oversized bodies and batches before reading them', async () => {
  const post = (body: RequestInit['body'], init: object = {}) =>
    fetch(`${url}/api/auth/callback/credentials`, { method: 'POST', body, ...init })
  expect((await post('x'.repeat(100_001))).status).toBe(413)
  expect((await post(new Blob(['x']).stream(), { duplex: 'half' })).status).toBe(413)
  expect((await post('x')).status).toBe(404)
  const many = Array.from({ length: 51 }, () => 'system.about').join(',')
  expect((await fetch(`${url}/api/trpc/${many}?batch=1`)).status).toBe(400)
})

test('takes an API token as a bearer token, within its scopes', async () => {
  const owner = await createUser(opened.container)
  const { tokens } = createCallerAs(opened.container, owner).accounts
  const { id, token } = await tokens.create({ name: 'CI', scopes: ['trips:read'] })
  const get = (path: string, authorization: string) => fetch(`${url}/api/trpc/${path}`, { headers: { authorization } })
  const create = () =>
    fetch(`${url}/api/trpc/trips.create`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ destination: '成都' }),
    })
  const me = await get('accounts.me', `Bearer ${token}`)
  expect(await me.json()).toMatchObject({ result: { data: { id: owner.userId } } })
  expect((await get('trips.list?input={}', `Bearer ${token}`)).status).toBe(200)
  const refused = await create()
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ error: { data: { app: { details: { reason: 'scope' } } } } })
  expect((await get('accounts.me', 'Bearer jo_unknown')).status).toBe(401)
  await tokens.revoke({ tokenId: id })
  expect((await get('accounts.me', `Bearer ${token}`)).status).toBe(401)
})

/** One request word for word, as no client would send it: what comes back until the end of the connection. */
async function sendRaw(text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.end(text)
  let answer = ''
  for await (const chunk of socket) answer += chunk
  return answer
}
const rawRequest = (line: string) => `${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`

describe('an address or method that is none', () => {
  test.each([
    ['GET /api/trpc/%ff', 400],
    ['GET /api/trpc/%E0%A4%A', 400],
    ['GET /api/trpc/%', 400],
    ['GET /api/trpc/system.about%ff?batch=1', 400],
    ['GET /api/auth/%ff', 400],
    ['GET /api/%zz/x', 400],
    ['OPTIONS *', 400],
    ['TRACE /', 405],
    ['TRACE /api/trpc/system.about', 405],
    ['PUT /trips', 405],
    ['DELETE /trips', 405],
    ['PROPFIND /', 405],
    ['GET http://evil.example/', 400],
    ['GET /trips/%E0%A4%A', 404],
    ['GET /%', 404],
    ['GET /%ff%fe', 404],
    ['GET /api/auth/signin?callbackUrl=http://[', 400],
    ['GET /api/auth/signin?callbackUrl=javascript:alert(1)', 400],
    ['GET /api/auth/signin?callbackUrl=http://a%ff', 400],
    ['GET /login?callbackUrl=%ff', 400],
    ['GET /login?callbackUrl=/a&callbackUrl=/b', 400],
    ['GET /login?callbackUrl=data:text/html,x', 400],
  ])('%s is answered with %i', async (line, status) => {
    expect(await sendRaw(rawRequest(line))).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  test.each(['/trips', '/trips?x=1', 'http://localhost:3000/trips', '/%E6%88%90%E9%83%BD'])(
    'an address to come back to is none of them: %s',
    async (callback) => {
      const answer = await sendRaw(rawRequest(`GET /login?callbackUrl=${encodeURIComponent(callback)}`))
      expect(answer).toMatch(/^HTTP\/1.1 404 /)
    },
  )
})

test.each([
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'text/html',
  'application/xml',
  'image/png',
  'application/jsonp',
  'text/json',
  'application/vnd.api+json',
  '',
])('a call with a body of type %j is refused as unsupported', async (type) => {
  const init = { method: 'POST', headers: { 'content-type': type }, body: '{}' }
  const answer = await fetch(`${url}/api/trpc/accounts.requestPasswordReset`, init)
  expect(answer.status).toBe(415)
  expect(await answer.json()).toMatchObject({ error: { data: { app: { code: 'INVALID_INPUT' } } } })
})

test.each(['application/json', 'application/json; charset=utf-8'])('takes %s', async (type) => {
  const init = { method: 'POST', headers: { 'content-type': type }, body: '{}' }
  expect((await fetch(`${url}/api/trpc/trips.create`, init)).status).toBe(401)
})

test.each([
  '/nope',
  '/_next/webpack-hmr',
  '/',
  '/api/trpc',
  '/api/ws/x',
  '/api/wsx',
  '/healthz',
  '/metrics',
  '/trips',
  '/%ff',
])('an upgrade of %s, which nobody takes, is closed at once', async (path) => {
  const upgrade =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n\r\n`)
  const [answer] = await Promise.all([once(socket, 'data'), once(socket, 'close')])
  expect(String(answer)).toMatch(/^HTTP\/1.1 404 /)
})

test('a mail program ends mails with one post, and a person who follows the link gets the page', async () => {
  const reader = await createUser(opened.container)
  const tokens = createUnsubscribeTokens(opened.container.authSecret)
  const token = tokens.make({ userId: reader.userId, kind: 'member-joined' })
  const post = (of: string) =>
    fetch(`${url}/api/unsubscribe?token=${of}`, { method: 'POST', body: 'List-Unsubscribe=One-Click' })
  expect((await post('not-a-token-of-ours')).status).toBe(404)
  expect((await post(token)).status).toBe(200)
  const { channels } = await createCallerAs(opened.container, reader).notifications.preferences.get()
  expect(channels['member-joined']).toEqual({ app: true, mail: false, push: true })
  const page = await fetch(`${url}/api/unsubscribe?token=${token}`, { redirect: 'manual' })
  expect([page.status, page.headers.get('location')]).toEqual([303, `../unsubscribe?token=${token}`])
})

test('answers below the base path alone, and probes beside it, too', async () => {
  const { container } = opened
  const below = createAppServer({ ...container, env: { ...container.env, BASE_PATH: '/travel' } }, null)
  below.server.listen(0, '127.0.0.1')
  await once(below.server, 'listening')
  const { port } = below.server.address() as AddressInfo
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
  const paths = ['/travel/api/trpc/system.about', '/travel/healthz', '/healthz', '/api/trpc/system.about', '/travels']
  expect(await Promise.all(paths.map(async (path) => (await get(path)).status))).toEqual([200, 200, 200, 404, 404])
  const root = await get('/')
  expect([root.status, root.headers.get('location')]).toEqual([307, '/travel'])
  expect(await (await get('/travel/api/openapi.json')).json()).toMatchObject({ servers: [{ url: '/travel' }] })

  const owner = await createUser(container)
  const { id: tripId } = await createTrip(container, owner)
  const { token } = await createCallerAs(container, owner).accounts.tokens.create({
    name: 'CI',
    scopes: ['trips:read', 'trips:write'],
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ tripId, sections: ['plan'] })
  const created = await get('/travel/api/trpc/companions.shareLinks.create', { method: 'POST', headers, body })
  const answer: unknown = await created.json()
  expect(answer).toMatchObject({
    result: { data: { url: expect.stringMatching(new RegExp(`^http://127\\.0\\.0\\.1:${port}/travel/share/`)) } },
  })
  await below.close(1000)
})

test('closes whatever is connected when its time is over', async () => {
  const closing = createAppServer(opened.container, null)
  closing.server.listen(0, '127.0.0.1')
  await once(closing.server, 'listening')
  const { port } = closing.server.address() as AddressInfo
  const upgrade =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
  const requests = [
    '',
    'GET /api/trpc/system.about HTT',
    'POST /api/trpc/trips.create HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    `GET /api/ws HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n\r\n`,
  ]
  const sockets = requests.map((text) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {})
    if (text) socket.write(text)
    return socket.resume()
  })
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  await expect.poll(() => new Promise((tell) => closing.server.getConnections((_, count) => tell(count)))).toBe(4)
  await closing.close(50)
  expect(closing.server.listening).toBe(false)
  for (const socket of sockets) socket.destroy()
})
