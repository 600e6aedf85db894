import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCallerAs, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
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

test('serves metrics to this machine, not through a proxy', async () => {
  expect((await fetch(`${url}/metrics`)).status).toBe(200)
  expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.7' } })).status).toBe(403)
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
