import { once } from 'node:events'
import { HumanMessage } from '@langchain/core/messages'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { useHttpStub } from '../../testing/http-stub.ts'
import { connectTo } from '../../testing/server-process.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { patient, vendorDeps } from '../../testing/vendor-deps.ts'
import { type AppServer, createAppServer } from '../http/server.ts'
import { askSlot, type ModelSlot } from '../providers/chat-model/ordered/ask-slot.ts'
import { createModelHealth } from '../providers/chat-model/ordered/model-health.ts'
import { createVendor } from '../providers/resilience/vendor.ts'
import { VendorError } from '../providers/resilience/vendor-error.ts'
import { startObservers } from './start-observers.ts'
import { beginSpan, withSpan } from './trace.ts'

const attributeSchema = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional(), intValue: z.number().optional() }),
})
const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attributeSchema),
  status: z.object({ code: z.number() }),
})
const exportSchema = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })) })),
})
type SentSpan = z.infer<typeof spanSchema>

const collector = useHttpStub({
  read: ({ url, headers }, body) => ({ url, key: headers['x-key'], body }),
  unanswered: null,
  send: (response) => void response.setHeader('content-type', 'application/json').end('{}'),
})
const variables = () => ({
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20key',
})
const opened = useTestContainer({}, variables)
let app: AppServer
let url: string

beforeAll(async () => {
  app = createAppServer(opened.container, null)
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  const address = app.server.address()
  url = address && typeof address === 'object' ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(() => app.close(1000))

/** What the collector got while `work` was done. */
async function traced(work: () => Promise<void>): Promise<SentSpan[]> {
  const observers = await startObservers(opened.container.env)
  await work().finally(() => observers.stop())
  return collector.seen.flatMap(({ body }) =>
    exportSchema.parse(JSON.parse(body)).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans[0]?.spans ?? []),
  )
}

/** From each span of this name up to the first one of its trace. */
function chainsOf(spans: SentSpan[], name: string): string[][] {
  const byId = new Map(spans.map((span) => [span.spanId, span]))
  const chainOf = (span: SentSpan | undefined): string[] =>
    span ? [span.name, ...chainOf(byId.get(span.parentSpanId ?? ''))] : []
  return spans.filter((span) => span.name === name).map(chainOf)
}

test('a request and a turn are traced from the port to the statements, without anything that people wrote', async () => {
  const { container } = opened
  const owner = await createUser(container, { email: 'mei@example.com' })
  const { id: tripId } = await createTrip(container, owner, { title: 'A secret honeymoon' })
  const scopes = ['trips:read', 'trips:write', 'agent'] as const
  const { token } = await createCallerAs(container, owner).accounts.tokens.create({ name: 'CI', scopes: [...scopes] })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const headers = { authorization: `Bearer ${token}`, traceparent: `00-${traceId}-b7ad6b7169203331-01` }
  const input = encodeURIComponent(JSON.stringify({ tripId }))
  const spans = await traced(async () => {
    const answer = await fetch(`${url}/api/trpc/trips.get?input=${input}`, { headers })
    expect(answer.status).toBe(200)
    await answer.text()
    const { client, close } = connectTo(url, token)
    const { runId } = await client.agent.send.mutate({ tripId, text: '明天天气怎么样？', clientMessageId: uuidv7() })
    await allEvents(container, owner, runId)
    const first = Promise.withResolvers<void>()
    const onData = () => first.resolve()
    const stream = client.agent.events.subscribe({ runId }, { onData, onError: first.reject })
    await first.promise
    stream.unsubscribe()
    await close()
  })

  const request = spans.filter((span) => span.traceId === traceId)
  expect(chainsOf(request, 'SQL SELECT')).toContainEqual(['SQL SELECT', 'query trips.get', 'HTTP GET'])
  expect(spans.map(({ name }) => name)).toContain('subscription agent.events')
  expect(chainsOf(spans, 'SQL INSERT')).toContainEqual(['SQL INSERT', 'mutation agent.send', 'HTTP POST'])
  const tool = spans.find(({ name }) => name.startsWith('tool '))?.name ?? ''
  expect(chainsOf(spans, tool)).toContainEqual([tool, 'node tools', 'run', 'mutation agent.send', 'HTTP POST'])
  const sent = collector.seen.map(({ body }) => body).join()
  for (const words of ['honeymoon', '天气', 'mei@example.com', token]) expect(sent).not.toContain(words)
  expect(new Set(collector.seen.map(({ url, key }) => `${url} ${key}`))).toEqual(new Set(['/v1/traces a key']))
})

test('a failure has its code and not its message; idle statements leave no trace', async () => {
  const spans = await traced(async () => {
    const failing = withSpan('outer', {}, async () => {
      throw Object.assign(new Error('mei@example.com is unknown'), { code: 'NOT_FOUND' })
    })
    await expect(failing).rejects.toThrow('unknown')
    expect(beginSpan('idle')).toBeNull()
  })
  expect(spans).toMatchObject([{ name: 'outer', status: { code: 2 } }])
  expect(spans[0]?.attributes).toEqual([{ key: 'error.type', value: { stringValue: 'NOT_FOUND' } }])
})

test('a call of a vendor and one of a model are spans without the question and the answer', async () => {
  const vendor = createVendor('places', vendorDeps(), patient)
  const options = { name: 'near', keyOf: (name: string) => name, freshSeconds: 1, staleSeconds: 1 }
  const failing = vendor.live({ ...options, call: async () => Promise.reject(new VendorError('雍和宫', 'broken')) })
  const slot: ModelSlot = {
    takesTools: true,
    health: createModelHealth({ now: () => new Date() }),
    endpoint: {
      provider: 'ollama',
      resolveModel: async () => 'qwen3',
      async *answer() {
        yield { type: 'text', text: '雍和宫今天开放' }
        yield { type: 'usage', usage: { input: 12, output: 7 } }
      },
    },
  }
  const spans = await traced(async () => {
    await expect(failing.ask('雍和宫')).rejects.toThrow()
    const messages = [new HumanMessage('雍和宫开吗')]
    const ask = { messages, tools: [], userId: null, runId: null, signal: new AbortController().signal }
    const ledger = { record: async () => {} }
    const deps = { ledger: { ...ledger, tokensToday: async () => 0 }, onCall() {} }
    await withSpan('turn', {}, async () => {
      for await (const piece of askSlot(slot, ask, null, deps)) expect(piece.type).not.toBe('call')
    })
  })
  const found = (name: string) => spans.find((span) => span.name === name)
  expect(found('vendor places')?.status.code).toBe(2)
  expect(found('model ollama')?.attributes).toEqual(
    expect.arrayContaining([
      { key: 'gen_ai.request.model', value: { stringValue: 'qwen3' } },
      { key: 'gen_ai.usage.input_tokens', value: { intValue: 12 } },
      { key: 'gen_ai.usage.output_tokens', value: { intValue: 7 } },
    ]),
  )
  expect(collector.seen.map(({ body }) => body).join()).not.toContain('雍和宫')
})

test('without an endpoint nothing is recorded and the work is done all the same', async () => {
  expect(
    await withSpan('any', {}, async (span) => {
      span.set({ 'a.b': 1 })
      return 'done'
    }),
  ).toBe('done')
  expect(beginSpan('any')).toBeNull()
  expect(collector.seen).toEqual([])
})
