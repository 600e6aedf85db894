import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createCallerAs } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'
import { socketBounds } from './socket-limits.ts'
import { type ApiSockets, createApiSockets } from './ws.ts'

const opened = useTestContainer()
let token = ''
let tripId = ''
let owner: Actor
let serving: { server: Server; sockets: ApiSockets } | undefined

beforeAll(async () => {
  const account = { name: 'Mei', email: 'mei@example.com', password: 'correct horse battery' }
  const { accessToken, user } = await createCallerAs(opened.container, null).accounts.register(account)
  token = accessToken
  const request = { id: 'socket-test', address: null, userAgent: null, origin: null }
  owner = {
    kind: 'user',
    userId: user.id,
    role: user.role,
    locale: user.locale,
    sessionId: null,
    request,
  }
  tripId = (await createCallerAs(opened.container, owner).trips.create({ destination: '成都' })).id
})
afterEach(async () => {
  await serving?.sockets.close()
  serving?.server.close()
})

/** A socket to a server with these bounds; `as` is sent the way a client does. */
async function connect(bounds: Partial<typeof socketBounds>, as: string | null): Promise<WebSocket> {
  const sockets = createApiSockets(opened.container, { ...socketBounds, ...bounds })
  const server = createServer().on('upgrade', sockets.upgrade).listen(0, '127.0.0.1')
  serving = { server, sockets }
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/ws${as === null ? '' : '?connectionParams=1'}`)
  await once(socket, 'open')
  if (as !== null) socket.send(JSON.stringify({ method: 'connectionParams', data: { token: as } }))
  return socket
}

const call = (id: number, method: string, path: string, input?: unknown) => ({ id, method, params: { path, input } })

interface Answer {
  id: number
  result?: { type: string }
  error?: { data: { app: { code: string } } }
}

async function opensOnServer(): Promise<number | undefined> {
  return (await opened.container.metrics.sockets.get()).values[0]?.value
}

/** Everything that comes until `isEnough`. */
function hear(socket: WebSocket, isEnough: (answers: Answer[]) => boolean): Promise<Answer[]> {
  const answers: Answer[] = []
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      const text = String(data)
      if (text.startsWith('{')) answers.push(JSON.parse(text))
      if (isEnough(answers)) resolve(answers)
    })
  })
}

test('refuses streams over the limit and keeps the open ones', async () => {
  const socket = await connect({}, token)
  const refused = hear(socket, (answers) => answers.some(({ error }) => error))
  const wanted = Array.from({ length: 101 }, (_, id) => call(id, 'subscription', 'trips.changes', { tripId }))
  socket.send(JSON.stringify(wanted))
  const failures = (await refused).flatMap(({ error }) => error?.data.app.code ?? [])
  expect(failures).toEqual(['RATE_LIMITED'])

  const answered = hear(socket, (answers) => answers.some(({ id }) => id === 200))
  socket.send(JSON.stringify(call(200, 'query', 'system.about')))
  expect((await answered).at(-1)?.result?.type).toBe('data')
  socket.close()
})

test('refuses a message with more calls than allowed streams', async () => {
  const socket = await connect({}, token)
  const answered = hear(socket, (answers) => answers.length > 0)
  socket.send(JSON.stringify(Array.from({ length: 201 }, (_, id) => call(id, 'query', 'system.about'))))
  expect(await answered).toMatchObject([{ id: null, error: { data: { app: { code: 'INVALID_INPUT' } } } }])
  socket.close()
})

test('closes a socket that stays anonymous, and no other', async () => {
  for (const as of [null, 'not a token']) {
    const [code] = await once(await connect({ anonymousMs: 20 }, as), 'close')
    expect(code).toBe(1008)
  }
  const socket = await connect({ anonymousMs: 300 }, token)
  const stranger = new WebSocket(socket.url)
  // It came later, and its time is up: so is that of the first one.
  expect((await once(stranger, 'close'))[0]).toBe(1008)
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.close()
})

test('closes a socket when its API token is revoked, and no other', async () => {
  const { tokens } = createCallerAs(opened.container, owner).accounts
  const [kept, revoked] = [
    await tokens.create({ name: 'Kept', scopes: ['trips:read'] }),
    await tokens.create({ name: 'Revoked', scopes: ['trips:read'] }),
  ]
  const socket = await connect({}, revoked.token)
  const started = hear(socket, (answers) => answers.some(({ result }) => result?.type === 'started'))
  socket.send(JSON.stringify(call(1, 'subscription', 'trips.changes', { tripId })))
  await started
  const closed = once(socket, 'close')
  await tokens.revoke({ tokenId: revoked.id })
  expect((await closed)[0]).toBe(1008)

  const again = await connect({}, revoked.token)
  const refused = hear(again, (answers) => answers.length > 0)
  again.send(JSON.stringify(call(1, 'query', 'trips.list', {})))
  expect((await refused)[0]?.error?.data.app.code).toBe('UNAUTHENTICATED')
  again.close()

  const other = await connect({}, kept.token)
  const answered = hear(other, (answers) => answers.length > 0)
  other.send(JSON.stringify(call(1, 'query', 'trips.list', {})))
  expect((await answered)[0]?.result?.type).toBe('data')
  other.close()
})

test('closes a socket that sends too many messages', async () => {
  const socket = await connect({ frames: 20 }, token)
  const closed = once(socket, 'close')
  for (let id = 0; id < 40; id++) socket.send(JSON.stringify(call(id, 'query', 'system.about')))
  expect((await closed)[0]).toBe(1006)
})

describe('calls of one socket', () => {
  const about = (count: number, from = 0) =>
    Array.from({ length: count }, (_, id) => call(from + id, 'query', 'system.about'))

  test('are counted one by one, however many come in a frame', async () => {
    const socket = await connect({ known: { calls: 160, inFlight: 20 }, unknownCalls: 160 }, token)
    const answered = hear(socket, (answers) => answers.length >= 150)
    const closed = once(socket, 'close')
    socket.send(JSON.stringify(about(150)))
    await answered
    socket.send(JSON.stringify(about(20, 500)))
    expect((await closed)[0]).toBe(1006)
  })

  test('are few before somebody has signed in', async () => {
    for (const as of [null, 'not a token']) {
      const socket = await connect({}, as)
      const closed = once(socket, 'close')
      socket.send(JSON.stringify(about(200)))
      expect((await closed)[0]).toBe(1006)
    }
    const modest = await connect({}, null)
    const answered = hear(modest, (answers) => answers.length === 20)
    modest.send(JSON.stringify(about(20)))
    expect((await answered).every(({ result }) => result?.type === 'data')).toBe(true)
    modest.close()
  })

  test('wait for each other, and all are answered, streams and nonsense too', async () => {
    const socket = await connect({ known: { calls: 1000, inFlight: 2 } }, token)
    const wanted = [
      ...about(60),
      call(100, 'subscription', 'trips.changes', { tripId }),
      call(101, 'subscription', 'trips.changes', { tripId: 'nonsense' }),
      call(102, 'query', 'no.such.procedure'),
      call(103, 'mutation', 'trips.create', {}),
      ...about(10, 200),
    ]
    const answered = hear(socket, (answers) => new Set(answers.map(({ id }) => id)).size === wanted.length)
    socket.send(JSON.stringify(wanted))
    const ids = (await answered).map(({ id }) => id)
    expect(ids.toSorted((a, b) => a - b)).toEqual(wanted.map(({ id }) => id))
    socket.send(JSON.stringify({ id: 100, method: 'subscription.stop' }))
    const stopped = hear(socket, (answers) => answers.some(({ result }) => result?.type === 'stopped'))
    await stopped
    socket.close()
  })

  test('that share an id do not keep others waiting', async () => {
    const socket = await connect({ known: { calls: 1000, inFlight: 2 } }, token)
    const answered = hear(socket, (answers) => answers.some(({ id }) => id === 9))
    socket.send(
      JSON.stringify([
        ...Array.from({ length: 10 }, () => call(1, 'query', 'system.about')),
        call(9, 'query', 'system.about'),
      ]),
    )
    await answered
    socket.close()
  })

  test('leave the others alone when their socket goes', async () => {
    const gone = await connect({}, token)
    gone.send(JSON.stringify(about(150)))
    gone.terminate()
    const socket = new WebSocket(gone.url)
    await once(socket, 'open')
    socket.send(JSON.stringify({ method: 'connectionParams', data: { token } }))
    const answered = hear(socket, (answers) => answers.length > 0)
    socket.send(JSON.stringify(call(1, 'query', 'system.about')))
    expect((await answered)[0]?.result?.type).toBe('data')
    socket.close()
  })
})

test('closes a socket that does not read, before its answers fill the memory', async () => {
  const socket = await connect({ waitingBytes: 100_000 }, token)
  const closed = once(socket, 'close')
  socket.pause()
  // Each is answered with its own path: more than the network between us holds.
  for (let id = 0; id < 200; id++) socket.send(JSON.stringify(call(id, 'query', 'x'.repeat(100_000))))
  await expect.poll(() => opensOnServer()).toBe(0)
  socket.resume()
  expect((await closed)[0]).toBe(1006)
})
