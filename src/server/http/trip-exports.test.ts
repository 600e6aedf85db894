import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
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

async function setUp() {
  const { container } = opened
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const { id: tripId } = await createTrip(container, owner, { title: '成都 "春"', startDate: '2027-05-01' })
  const booked = { booking: 'booked' as const, confirmationCode: 'QX7TRP' }
  await caller.itinerary.add({ tripId, ...newItem({ start: '09:00', end: '11:00', ...booked }) })
  const bearer = async (actor = owner, scopes: ('trips:read' | 'agent')[] = ['trips:read']) => {
    const { token } = await createCallerAs(container, actor).accounts.tokens.create({ name: 'CI', scopes })
    return { authorization: `Bearer ${token}` }
  }
  return { container, owner, caller, tripId, bearer }
}

describe('downloads of a trip', () => {
  it('are sent as attachments that run nothing', async () => {
    const { tripId, bearer } = await setUp()
    const answer = await fetch(`${url}/api/trips/${tripId}/export.json`, { headers: await bearer() })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="__ _.json"; filename*=UTF-8''${encodeURIComponent('成都 春.json')}`,
    )
    expect(await answer.json()).toMatchObject({ trip: { title: '成都 "春"' } })
  })

  it('hold the plan as PDF', async () => {
    const { tripId, bearer } = await setUp()
    const answer = await fetch(`${url}/api/trips/${tripId}/export.pdf`, { headers: await bearer() })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('成都 春.pdf'))
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 8)).toBe('%PDF-1.7')
    const report = await fetch(`${url}/api/trips/${tripId}/report.pdf`, { headers: await bearer() })
    expect([report.status, report.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('are read back when they are larger than any other request', async () => {
    const { tripId, caller, bearer } = await setUp()
    const exported = await fetch(`${url}/api/trips/${tripId}/export.json`, { headers: await bearer() })
    const json = (await exported.text()).padEnd(2_000_000)
    const { token } = await caller.accounts.tokens.create({ name: 'CI', scopes: ['trips:write'] })
    const answer = await fetch(`${url}/api/trpc/imports.trip`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ json }),
    })
    expect(answer.status).toBe(200)
  })

  it('are for members with the scope', async () => {
    const { container, tripId, bearer } = await setUp()
    const get = async (headers: Record<string, string>, format = 'ics') =>
      (await fetch(`${url}/api/trips/${tripId}/export.${format}`, { headers })).status
    expect(await get({})).toBe(401)
    expect(await get(await bearer(await createUser(container)))).toBe(404)
    expect(await get(await bearer(undefined, ['agent']))).toBe(403)
    expect(await get({ origin: 'https://evil.example' })).toBe(403)
    expect(await get(await bearer(), 'exe')).toBe(404)
    const viewer = await createUser(container)
    await addMember(container, tripId, viewer, 'viewer')
    expect(await get(await bearer(viewer))).toBe(200)
  })
})

describe('a calendar feed', () => {
  const addressOf = ({ url: full }: { url: string }) => `${url}${new URL(full).pathname}`

  it('is read without signing in, without confirmation codes, until it is revoked', async () => {
    const { caller, tripId } = await setUp()
    expect(await caller.exports.feeds.get({ tripId })).toBeNull()
    const feed = await caller.exports.feeds.create({ tripId })
    const answer = await fetch(addressOf(feed))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const text = await answer.text()
    expect(text).toContain('SUMMARY:Panda base')
    expect(text).not.toContain('QX7TRP')
    expect(await caller.exports.feeds.get({ tripId })).toEqual({ createdAt: feed.createdAt })
    await caller.exports.feeds.revoke({ tripId })
    expect((await fetch(addressOf(feed))).status).toBe(404)
  })

  it('ends when a new one is made, and when its owner leaves the trip', async () => {
    const { container, caller, tripId } = await setUp()
    const first = await caller.exports.feeds.create({ tripId })
    const second = await caller.exports.feeds.create({ tripId })
    expect((await fetch(addressOf(first))).status).toBe(404)
    expect((await fetch(addressOf(second))).status).toBe(200)
    await caller.trips.remove({ tripId })
    expect((await fetch(addressOf(second))).status).toBe(404)
    expect((await fetch(`${url}/api/feeds/${'x'.repeat(43)}.ics`)).status).toBe(404)
    expect((await fetch(`${url}/api/feeds/x.ics`)).status).toBe(404)
    const stranger = createCallerAs(container, await createUser(container))
    await expect(stranger.exports.feeds.create({ tripId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(stranger.exports.feeds.revoke({ tripId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(stranger.exports.feeds.get({ tripId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
