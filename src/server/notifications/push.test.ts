// The whole way of a push message, to a service on this machine that opens it as a browser would.
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { eq } from 'drizzle-orm'
import { Agent } from 'undici'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, notifications, sessions, users } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { isPublicAddress } from '../providers/push/public-address.ts'
import { deriveVapidKeys } from '../providers/push/vapid-keys.ts'
import { createWebPushSender } from '../providers/push/web-push-sender.ts'
import { createPushNotificationJob } from './push-notification.job.ts'

const opened = useTestContainer()
const db = () => opened.container.database.db
const keys = deriveVapidKeys('a secret that only tests know, 32+ chars')
const contact = 'https://trips.example'

interface Arrival {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}
let arrivals: Arrival[]
let status = 201
const service = createServer((req, res) => {
  const parts: Buffer[] = []
  req.on('data', (part: Buffer) => parts.push(part))
  req.on('end', () => {
    arrivals.push({ path: req.url ?? '', headers: req.headers, body: Buffer.concat(parts) })
    res.writeHead(status).end()
  })
})
let port: number
beforeAll(async () => {
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening))
  const address = service.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => service.close())

/** Every name leads to the service on this machine. */
const dispatcher = new Agent({
  connect: (_, callback) => {
    const socket = connect(port, '127.0.0.1', () => callback(null, socket))
    socket.once('error', (error) => callback(error, null))
  },
})
afterAll(() => dispatcher.close())

/** A browser: its keys, and how it reads what arrives (RFC 8188, RFC 8291). */
function createBrowser(name: string) {
  const pair = createECDH('prime256v1')
  const ownKey = pair.generateKeys()
  const auth = randomBytes(16)
  return {
    target: {
      endpoint: `https://push.example.com/${name}`,
      p256dh: ownKey.toString('base64url'),
      auth: auth.toString('base64url'),
    },
    open(body: Buffer): unknown {
      const salt = body.subarray(0, 16)
      const senderKey = body.subarray(21, 21 + (body[20] ?? 0))
      const sealed = body.subarray(21 + senderKey.length)
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), ownKey, senderKey])
      const material = Buffer.from(hkdfSync('sha256', pair.computeSecret(senderKey), auth, info, 32))
      const derive = (label: string, length: number) =>
        Buffer.from(hkdfSync('sha256', material, salt, `Content-Encoding: ${label}\0`, length))
      const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
      decipher.setAuthTag(sealed.subarray(-16))
      const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString())
    },
  }
}

let owner: Actor
let caller: Caller
let tripId: string
beforeEach(async () => {
  arrivals = []
  status = 201
  const user = await createUser(opened.container, { name: 'Olga', locale: 'en' })
  const values = { userId: user.userId, kind: 'browser' as const, expiresAt: new Date('2100-01-01') }
  const [session] = await db().insert(sessions).values(values).returning()
  owner = { ...user, sessionId: session?.id ?? null }
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner, { title: 'Pandas' })).id
})

async function tell(): Promise<string> {
  const [stored] = await db()
    .insert(notifications)
    .values({
      userId: owner.userId,
      kind: 'member-joined',
      tripId,
      values: { actor: 'Mei', trip: 'Pandas' },
      path: `/trips/${tripId}/people`,
      eventKey: randomBytes(8).toString('hex'),
      inApp: true,
    })
    .returning()
  const notificationId = stored?.id ?? ''
  const push = createWebPushSender({ keys, contact, dispatcher })
  await createPushNotificationJob({ db: db(), clock: { now: () => new Date() }, push }).run({ notificationId })
  return notificationId
}

describe('a push message', () => {
  test('reaches every browser that was asked, sealed for it and signed by us', async () => {
    const [phone, laptop] = [createBrowser('phone'), createBrowser('laptop')]
    for (const { target } of [phone, laptop]) await caller.notifications.push.subscribe(target)
    const tag = await tell()
    const said = { title: 'Pandas', body: 'Mei joined “Pandas”', path: `/trips/${tripId}/people`, tag }
    const bodyOf = (path: string) => arrivals.find((arrival) => arrival.path === path)?.body ?? Buffer.alloc(0)
    expect(arrivals).toHaveLength(2)
    expect(phone.open(bodyOf('/phone'))).toEqual(said)
    expect(laptop.open(bodyOf('/laptop'))).toEqual(said)
    expect(() => phone.open(bodyOf('/laptop'))).toThrow()
    const { authorization = '', ttl, 'content-encoding': encoding } = arrivals[0]?.headers ?? {}
    expect([ttl, encoding]).toEqual(['86400', 'aes128gcm'])
    expect(claimsOf(authorization)).toMatchObject({ aud: 'https://push.example.com', sub: contact })
  })

  test('goes to nobody who has signed out there, is locked, or uses the browser no more', async () => {
    const { target } = createBrowser('shared')
    await caller.notifications.push.subscribe(target)
    await db().update(sessions).set({ revokedAt: new Date() }).where(eq(sessions.userId, owner.userId))
    await tell()
    await db().update(sessions).set({ revokedAt: null }).where(eq(sessions.userId, owner.userId))
    await db().update(users).set({ locked: true }).where(eq(users.id, owner.userId))
    await tell()
    await db().update(users).set({ locked: false }).where(eq(users.id, owner.userId))
    const other = createCallerAs(opened.container, await createUser(opened.container))
    await other.notifications.push.subscribe(target)
    await tell()
    expect(arrivals).toEqual([])
    expect((await caller.notifications.push.state({ endpoint: target.endpoint })).isOn).toBe(false)
  })

  test('is tried again where the service is away; a dead subscription is removed', async () => {
    const { target } = createBrowser('old')
    await caller.notifications.push.subscribe(target)
    status = 503
    await expect(tell()).rejects.toThrow('503')
    expect((await caller.notifications.push.state({ endpoint: target.endpoint })).isOn).toBe(true)
    status = 410
    await tell()
    expect((await caller.notifications.push.state({ endpoint: target.endpoint })).isOn).toBe(false)
  })

  test('is ended by its owner alone, and the log does not hold the address', async () => {
    const { target } = createBrowser('mine')
    await caller.notifications.push.subscribe(target)
    const stranger = createCallerAs(opened.container, await createUser(opened.container))
    await stranger.notifications.push.unsubscribe({ endpoint: target.endpoint })
    expect((await caller.notifications.push.state({ endpoint: target.endpoint })).isOn).toBe(true)
    expect(await caller.notifications.push.unsubscribe({ endpoint: target.endpoint })).toMatchObject({ isOn: false })
    const entries = await db().select().from(auditEntries).where(eq(auditEntries.actorId, owner.userId))
    const told = entries.filter(({ entity }) => entity === 'notification')
    expect(told.map(({ action }) => action).sort()).toEqual(['notification.push-disabled', 'notification.push-enabled'])
    expect(JSON.stringify(told)).not.toContain(target.endpoint)
  })
})

describe('the address of a service', () => {
  test.each(['http://push.example.com/a', 'https://127.0.0.1/a', 'https://localhost/a', 'https://[::1]/a'])(
    'is refused where it is none of the public network: %s',
    async (endpoint) => {
      const { target } = createBrowser('x')
      expect(await failureOf(caller.notifications.push.subscribe({ ...target, endpoint }))).toMatchObject({
        code: 'INVALID_INPUT',
      })
    },
  )

  test.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
    ['10.1.2.3', false],
    ['169.254.169.254', false],
    ['::ffff:192.168.0.1', false],
    ['fd00::1', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})

/** What the signed token says, once its signature is found right. */
function claimsOf(authorization: string): unknown {
  const [, token = '', key = ''] = /^vapid t=(.+), k=(.+)$/.exec(authorization) ?? []
  expect(key).toBe(keys.publicKey)
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
  const [head = '', claims = '', signature = ''] = token.split('.')
  const isOurs = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  expect(isOurs).toBe(true)
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}
