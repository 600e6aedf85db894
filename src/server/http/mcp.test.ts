import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ApiTokenScope } from '#contract/api-token.ts'
import { chatTurnSchema } from '#contract/conversation.ts'
import { proposalSchema } from '#contract/proposal.ts'
import { tripDetailSchema, tripSchema } from '#contract/trip.ts'
import { addMember, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { hostileInputs } from '../../testing/hostile-inputs.ts'
import { unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'
import { type AppServer, createAppServer } from './server.ts'

const opened = useTestContainer({ rateLimit: unlimited })
let app: AppServer
let url = ''
const clients: Client[] = []

beforeAll(async () => {
  app = createAppServer(opened.container, null)
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/mcp`
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()))
  await app.close(1000)
})

const makeToken = (owner: Actor, scopes: ApiTokenScope[]) =>
  createCallerAs(opened.container, owner).accounts.tokens.create({ name: 'Desk', scopes })

async function connect(owner: Actor, scopes: ApiTokenScope[] = ['trips:read', 'trips:write', 'agent', 'knowledge']) {
  const { token } = await makeToken(owner, scopes)
  const client = new Client({ name: 'test', version: '1' })
  const requestInit = { headers: { authorization: `Bearer ${token}` } }
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }))
  clients.push(client)
  return client
}

const call = (client: Client, name: string, args: Record<string, unknown> = {}) =>
  client.callTool({ name, arguments: args })
const failureSchema = z.object({ error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }) })

/** Each ninth: fields and values take turns. The procedures themselves get all of them in input-fuzz.test.ts. */
const sampleOf = <Value>(values: Iterable<Value>) => [...values].filter((_, index) => index % 9 === 0)

/** The code of the closed list that a tool failed with. */
async function codeOf(client: Client, name: string, args: Record<string, unknown>): Promise<string> {
  const { isError, content } = await call(client, name, args)
  expect(isError).toBe(true)
  const [{ text }] = z.tuple([z.object({ text: z.string() })]).parse(content)
  return failureSchema.parse(JSON.parse(text)).error.code
}

describe('planning a trip', () => {
  test('goes from nothing to an accepted plan, which changes nothing before it is accepted', async () => {
    const owner = await createUser(opened.container, { locale: 'en' })
    const client = await connect(owner)
    const created = await call(client, 'create_trip', { destination: '成都', origin: '北京', durationDays: 2 })
    const { id: tripId } = tripSchema.parse(created.structuredContent)
    const steps: string[] = []
    const planned = await client.callTool({ name: 'plan_itinerary', arguments: { tripId } }, undefined, {
      timeout: 120_000,
      onprogress: ({ message = '' }) => steps.push(message),
    })
    const turn = chatTurnSchema.pick({ status: true, proposal: true, failure: true }).parse(planned.structuredContent)
    expect(turn).toMatchObject({ status: 'completed', failure: null, proposal: { tripId, status: 'pending' } })
    expect(steps.length).toBeGreaterThan(0)

    const trip = async () => tripDetailSchema.parse((await call(client, 'get_trip', { tripId })).structuredContent)
    expect((await trip()).itinerary).toEqual([])
    const proposalId = turn.proposal?.id
    const decided = await call(client, 'decide_proposal', { proposalId, accept: 'all' })
    expect(proposalSchema.parse(decided.structuredContent).status).toBe('applied')
    expect((await trip()).itinerary.length).toBeGreaterThan(3)

    const { contents } = await client.readResource({ uri: `journeyon://trips/${tripId}/plan` })
    expect(contents).toMatchObject([{ mimeType: 'text/markdown', text: expect.stringContaining('Day 2') }])
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toEqual([`journeyon://trips/${tripId}`])
    await call(client, 'undo_proposal', { proposalId })
    expect((await trip()).itinerary).toEqual([])
  })

  test('passes messages on to the assistant', async () => {
    const owner = await createUser(opened.container)
    const client = await connect(owner)
    const { id: tripId } = await createTrip(opened.container, owner)
    const asked = await call(client, 'ask_assistant', { tripId, text: 'What is the emergency number there?' })
    expect(asked.structuredContent).toMatchObject({ status: 'completed', reply: expect.stringContaining('110') })
  })

  test('offers prompts in the language of the account', async () => {
    const client = await connect(await createUser(opened.container, { locale: 'zh-CN' }))
    expect((await client.listPrompts()).prompts.map(({ name }) => name)).toEqual([
      'plan_trip',
      'review_trip',
      'prepare_trip',
    ])
    const given = { destination: '成都', days: '3', wishes: '看熊猫' }
    const { messages } = await client.getPrompt({ name: 'plan_trip', arguments: given })
    expect(messages[0]?.content).toMatchObject({ text: expect.stringContaining('成都 3 天的旅行，要求：看熊猫。') })
    await expect(client.getPrompt({ name: 'plan_trip', arguments: {} })).rejects.toThrow('INVALID_INPUT')
    await expect(client.getPrompt({ name: '__proto__' })).rejects.toThrow('NOT_FOUND')
  })
})

describe('who may do what', () => {
  test('a stranger learns nothing, and a viewer decides nothing', async () => {
    const { container } = opened
    const owner = await createUser(container)
    const { id: tripId } = await createTrip(container, owner)
    const place = { item: { kind: 'attraction', title: 'Panda base', day: 1 }, reason: 'pandas' }
    const suggested = await call(await connect(owner), 'suggest_place', { tripId, ...place })
    const { id: proposalId } = proposalSchema.parse(suggested.structuredContent)
    const stranger = await connect(await createUser(container))
    for (const name of ['get_trip', 'check_feasibility', 'plan_itinerary', 'list_proposals', 'budget_status'])
      expect(await codeOf(stranger, name, { tripId }), name).toBe('NOT_FOUND')
    expect(await codeOf(stranger, 'decide_proposal', { proposalId, accept: 'all' })).toBe('NOT_FOUND')
    for (const uri of [`journeyon://trips/${tripId}`, `journeyon://trips/${tripId}/plan`])
      await expect(stranger.readResource({ uri })).rejects.toMatchObject({ code: -32002, data: { code: 'NOT_FOUND' } })
    expect((await stranger.listResources()).resources).toEqual([])

    const reader = await createUser(container)
    await addMember(container, tripId, reader, 'viewer')
    const viewer = await connect(reader)
    expect((await call(viewer, 'get_trip', { tripId })).isError).toBeUndefined()
    expect(await codeOf(viewer, 'decide_proposal', { proposalId, accept: 'all' })).toBe('FORBIDDEN')
    expect(await codeOf(viewer, 'plan_itinerary', { tripId })).toBe('FORBIDDEN')
    const { itinerary } = await createCallerAs(container, owner).trips.get({ tripId })
    expect(itinerary).toEqual([])
  })

  test('a token is shown and given what its scopes allow', async () => {
    const { container } = opened
    const owner = await createUser(container)
    const { id: tripId } = await createTrip(container, owner)
    await createCallerAs(container, owner).itinerary.add({ tripId, ...newItem() })
    const reader = await connect(owner, ['trips:read'])
    const names = (await reader.listTools()).tools.map(({ name }) => name)
    expect(names).toContain('get_trip')
    for (const name of ['create_trip', 'plan_itinerary', 'decide_proposal', 'search_knowledge'])
      expect(names).not.toContain(name)
    expect(await codeOf(reader, 'create_trip', { destination: '成都' })).toBe('FORBIDDEN')
    expect(await codeOf(reader, 'plan_itinerary', { tripId })).toBe('FORBIDDEN')
    // An assistant that may plan may not accept what it proposes.
    const planner = await connect(owner, ['trips:read', 'agent'])
    const input = { proposalId: '01a20000-0000-7000-8000-000000000000', accept: 'all' }
    expect(await codeOf(planner, 'decide_proposal', input)).toBe('FORBIDDEN')
    const { tools } = await (await connect(owner)).listTools()
    const decide = tools.find(({ name }) => name === 'decide_proposal')
    expect(decide?.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true })
    expect(tools.find(({ name }) => name === 'get_trip')?.inputSchema).toMatchObject({ required: ['tripId'] })
  })

  test('a revoked token ends at once', async () => {
    const owner = await createUser(opened.container)
    const { id: tokenId, token } = await makeToken(owner, ['trips:read'])
    const requestInit = { headers: { authorization: `Bearer ${token}` } }
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }))
    expect((await call(client, 'list_trips')).structuredContent).toMatchObject({ items: [] })
    await createCallerAs(opened.container, owner).accounts.tokens.revoke({ tokenId })
    await expect(call(client, 'list_trips')).rejects.toMatchObject({ code: 401 })
    await client.close()
  })
})

describe('what is refused', () => {
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    })

  test('no token, cookies, other sites, other methods and bodies that are none', async () => {
    const { token } = await makeToken(await createUser(opened.container), ['trips:read'])
    const authorization = `Bearer ${token}`
    const statusOf = async (body: unknown, headers: Record<string, string> = { authorization }) =>
      (await post(typeof body === 'string' ? body : JSON.stringify(body), headers)).status
    expect(await statusOf(ping)).toBe(200)
    expect(await statusOf(ping, {})).toBe(401)
    expect(await statusOf(ping, { authorization: 'Bearer jo_guess' })).toBe(401)
    expect(await statusOf(ping, { cookie: 'next-auth.session-token=x' })).toBe(401)
    expect(await statusOf(ping, { authorization, origin: 'https://evil.example' })).toBe(403)
    expect(await statusOf(ping, { authorization, origin: new URL(url).origin })).toBe(200)
    expect(await statusOf('{')).toBe(400)
    expect(await statusOf([])).toBe(400)
    expect(await statusOf(Array.from({ length: 11 }, () => ping))).toBe(400)
    expect(await statusOf('['.repeat(100_000))).toBe(400)
    expect(await statusOf({ ...ping, params: JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`) })).toBe(400)
    expect(await statusOf(`{"a":"${'x'.repeat(1_000_001)}"}`)).toBe(413)
    expect(await statusOf({ jsonrpc: '1.0', hello: 1 })).toBe(400)
    const get = await fetch(url, { headers: { authorization, accept: 'text/event-stream' } })
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    const challenge = await post(JSON.stringify(ping))
    expect(challenge.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('hostile arguments are answered from the closed list', async () => {
    const owner = await createUser(opened.container)
    const client = await connect(owner)
    const { tools } = await client.listTools()
    for (const { name, inputSchema } of tools) {
      for (const [what, hostile] of sampleOf(hostileInputs(inputSchema, () => ({}), 0))) {
        if (typeof hostile !== 'object' || hostile === null || Array.isArray(hostile)) continue
        const request = call(client, name, { ...hostile })
        const { isError, content } = await request.catch((error: { code: number }) => ({
          isError: error.code,
          content: [],
        }))
        const text = JSON.stringify(content)
        expect(text, `${name}: ${what} ${isError}`).not.toMatch(/INTERNAL|DEPENDENCY_UNAVAILABLE/)
      }
    }
    for (const name of ['__proto__', 'constructor', 'toString', 'x'.repeat(10_000), ''])
      await expect(call(client, name)).rejects.toMatchObject({ code: -32602 })
    for (const uri of ['journeyon://trips/../../etc/passwd', 'file:///etc/passwd', 'http://169.254.169.254/', ''])
      await expect(client.readResource({ uri })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  })
})
