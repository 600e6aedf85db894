import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useFakeVendor } from '../../../testing/fake-vendor.ts'
import { impatient, patient } from '../../../testing/vendor-deps.ts'
import { createLogger } from '../../observability/logger.ts'
import { createMetrics } from '../../observability/metrics.ts'
import { createVendor, type LiveCall } from './vendor.ts'
import { createVendorHttp } from './vendor-http.ts'
import { withBuiltIn } from './with-built-in.ts'

const fake = useFakeVendor()

function setUp({ timeoutMs = patient.timeoutMs, baseUrl = fake.url } = {}) {
  let now = Date.parse('2027-01-01T00:00:00Z')
  const metrics = createMetrics()
  const clock = { now: () => new Date(now) }
  const vendor = createVendor(
    'fake',
    { clock, metrics, logger: createLogger('silent') },
    { timeoutMs, retryDelayMs: 1 },
  )
  const http = createVendorHttp('fake', { baseUrl })
  const live: LiveCall<string, string> = vendor.live({
    name: 'word',
    keyOf: (word) => word,
    freshSeconds: 60,
    staleSeconds: 600,
    call: async (word, signal) =>
      (await http.getJson({ path: 'word', query: { word }, schema: z.object({ said: z.string() }), signal })).said,
  })
  const outcomes = async () => {
    const { values } = await metrics.providerCalls.get()
    return Object.fromEntries(values.map(({ labels, value }) => [labels.outcome, value]))
  }
  return { live, outcomes, pass: (seconds: number) => (now += seconds * 1000) }
}

const echo = ({ query }: { query: URLSearchParams }) => ({ body: { said: query.get('word') } })

describe('a vendor', () => {
  it('gets one call for a hundred equal questions at once', async () => {
    fake.answer(echo)
    const { live, outcomes } = setUp()
    const answers = await Promise.all(Array.from({ length: 100 }, () => live.ask('hi')))
    expect(new Set(answers)).toEqual(new Set(['hi']))
    expect(fake.seen.length).toBe(1)
    expect(await outcomes()).toMatchObject({ ok: 1, shared: 99 })
  })

  it('serves a stale answer while it refreshes', async () => {
    let version = 0
    fake.answer(() => ({ body: { said: `v${++version}` } }))
    const { live, pass } = setUp()
    expect(await live.ask('hi')).toBe('v1')
    expect(await live.ask('hi')).toBe('v1')
    pass(90)
    expect(await live.ask('hi')).toBe('v1')
    await expect.poll(() => live.ask('hi')).toBe('v2')
    expect(fake.seen.length).toBe(2)
    pass(3600)
    expect(await live.ask('hi')).toBe('v3')
  })

  it('is retried after a transient failure', async () => {
    fake.answer((request) => (fake.seen.length === 1 ? { status: 502 } : echo(request)))
    expect(await setUp().live.ask('hi')).toBe('hi')
    expect(fake.seen.length).toBe(2)
  })

  it.each([
    ['hangs', () => 'hang' as const],
    ['cuts the line', () => 'cut' as const],
  ])('that %s costs one attempt; then it is left alone', async (_, responder) => {
    fake.answer(responder)
    const { live, outcomes } = setUp(impatient)
    await expect(live.ask('a')).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE', details: { dependency: 'fake' } })
    const before = fake.seen.length
    expect(live.isPromising('b')).toBe(false)
    await expect(live.ask('b')).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
    expect(fake.seen.length).toBe(before)
    expect(await outcomes()).toMatchObject({ unreachable: 1, skipped: 1 })
  })

  it('fails fast when it refuses connections', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const at = closed.address()
    const port = typeof at === 'object' && at !== null ? at.port : 0
    await new Promise((resolve) => closed.close(resolve))
    const { live } = setUp({ baseUrl: `http://127.0.0.1:${port}` })
    await expect(live.ask('a')).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
    expect(live.isPromising('b')).toBe(false)
  })

  it.each([
    ['is not JSON', '<html>'],
    ['is cut short', '{"said": "h'],
    ['is something else', { error: 'no' }],
  ])('whose answer %s is unavailable', async (_, body) => {
    fake.answer(() => ({ body }))
    await expect(setUp().live.ask('a')).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
    expect(fake.seen.length).toBe(1)
  })

  it('is not followed through redirects', async () => {
    fake.answer(() => ({ status: 302, headers: { location: 'http://169.254.169.254/' } }))
    await expect(setUp().live.ask('a')).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
  })

  it('is paused for the time it asks for', async () => {
    fake.answer(() => ({ status: 429, headers: { 'retry-after': '120' } }))
    const { live, pass } = setUp()
    const limited = { code: 'PROVIDER_RATE_LIMITED', details: { retryAfter: 120 } }
    await expect(live.ask('a')).rejects.toMatchObject(limited)
    await expect(live.ask('b')).rejects.toMatchObject({ code: 'PROVIDER_RATE_LIMITED' })
    expect(fake.seen.length).toBe(1)
    pass(121)
    fake.answer(echo)
    expect(await live.ask('b')).toBe('b')
  })

  it('does not count a caller that leaves as a failure', async () => {
    fake.answer(() => 'hang')
    const { live } = setUp()
    const first = new AbortController()
    const second = new AbortController()
    const asked = [live.ask('a', { signal: first.signal }), live.ask('a', { signal: second.signal })]
    const settled = Promise.allSettled(asked)
    await expect.poll(() => fake.seen.length).toBe(1)
    first.abort()
    await expect(asked[0]).rejects.toMatchObject({ name: 'AbortError' })
    second.abort()
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(live.isPromising('b')).toBe(true)
  })
})

describe('withBuiltIn', () => {
  it('answers from the built-in source while the vendor is down, and recovers by itself', async () => {
    fake.answer(() => ({ status: 429, headers: { 'retry-after': '60' } }))
    const { live, pass } = setUp()
    const ask = withBuiltIn([live], async (word) => `estimated ${word}`)
    expect(await ask('a')).toBe('estimated a')
    expect(await ask('a')).toBe('estimated a')
    expect(fake.seen.length).toBe(1)
    pass(61)
    fake.answer(echo)
    expect(await ask('a')).toBe('a')
  })

  it('rejects with the reason of the signal', async () => {
    fake.answer(() => 'hang')
    const ask = withBuiltIn([setUp().live], async () => 'estimated')
    await expect(ask('a', { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})
