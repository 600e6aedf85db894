import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { type AppServer, createAppServer } from './server.ts'

const opened = useTestContainer()
let app: AppServer
let url = ''
let authorization = ''
let tripId = ''

beforeAll(async () => {
  app = createAppServer(opened.container, null)
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/trpc`
  const owner = await createUser(opened.container)
  const { token } = await createCallerAs(opened.container, owner).accounts.tokens.create({
    name: 'CI',
    scopes: ['trips:read'],
  })
  authorization = `Bearer ${token}`
  tripId = (await createTrip(opened.container, owner)).id
})
afterAll(() => app.close(1000))

/** A program that names what it accepts is answered by tRPC's own adapter. */
async function ask(query: string, headers: Record<string, string>) {
  const answer = await fetch(`${url}/${query}`, { headers: { 'x-request-id': 'the-same-one', ...headers } })
  const told = ['content-type', 'vary', 'cache-control', 'x-request-id', 'ratelimit-limit', 'retry-after']
  return {
    status: answer.status,
    headers: told.map((name) => answer.headers.get(name)),
    body: await answer.json(),
  }
}

const encoded = (input: unknown) => encodeURIComponent(JSON.stringify(input))
const strange = '01a20000-0000-7000-8000-000000000000'

test.each<[string, () => string]>([
  ['a query', () => 'system.about'],
  ['one with an input', () => `trips.get?input=${encoded({ tripId })}`],
  ['one of a stranger', () => `trips.get?input=${encoded({ tripId: strange })}`],
  ['one with an input that is none', () => `trips.get?input=${encoded({ tripId: 7 })}`],
  ['one without its input', () => 'trips.get'],
  ['an input that cannot be read', () => 'trips.get?input=%7B'],
  ['a batch', () => `system.about,trips.get?batch=1&input=${encoded({ 1: { tripId } })}`],
  ['a batch of one', () => 'system.about?batch=1'],
  ['a batch that fails in part', () => `system.about,trips.get?batch=1&input=${encoded({ 1: { tripId: strange } })}`],
  ['a batch with inputs that are none', () => 'system.about,system.about?batch=1&input=[]'],
  ['a path that is encoded', () => 'system%2Eabout'],
  ['a query that nobody knows', () => 'system.nothing'],
  ['a query with the name of a property of every object', () => 'constructor'],
  ['a mutation', () => 'trips.create'],
  ['a stream', () => `trips.changes?batch=1&input=${encoded({ 0: { tripId } })}`],
])('%s is answered as tRPC answers it', async (_, query) => {
  const senders: Record<string, string>[] = [{ authorization }, { authorization: 'Bearer nobody' }, {}]
  for (const who of senders) {
    expect(await ask(query(), who)).toEqual(await ask(query(), { ...who, 'trpc-accept': 'application/json' }))
  }
})
