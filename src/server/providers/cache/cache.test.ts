import { Redis } from '@upstash/redis'
import { describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { useFakeVendor } from '../../../testing/fake-vendor.ts'
import { createLogger } from '../../observability/logger.ts'
import { createMetrics } from '../../observability/metrics.ts'
import { createRedisGuard } from '../redis/redis-guard.ts'
import { checkCache } from './cache.compliance.ts'
import { createMemoryCache } from './memory-cache.ts'
import { createRedisEntries } from './redis-entries.ts'

const kind = { name: 'test', seconds: 60, schema: z.object({ title: z.string() }) }
const logger = createLogger('silent')

function openShared(url: string, token: string, patienceMs = 10_000) {
  const redis = new Redis({ url, token, enableTelemetry: false, retry: { retries: 0 } })
  const guard = createRedisGuard({ redis, logger, use: 'cache', patienceMs })
  const metrics = createMetrics()
  return { cache: createMemoryCache({ metrics, shared: createRedisEntries(guard) }), metrics, guard }
}

checkCache('in memory', () => createMemoryCache({ metrics: createMetrics() }))

test('counts what it finds and what it does not', async () => {
  const metrics = createMetrics()
  const cache = createMemoryCache({ metrics }).of(kind)
  for (const key of ['a', 'a', 'b', 'a']) await cache.read(key, async () => ({ title: key }))
  const { values } = await metrics.cacheLookups.get()
  expect(values.map(({ labels, value }) => [labels.cache, labels.outcome, value])).toEqual([
    ['test', 'miss', 2],
    ['test', 'hit', 2],
  ])
})

const service = inject('upstash')
if (service)
  describe('on Redis', () => {
    const open = () => openShared(service.url, service.token).cache
    checkCache('over REST', open)

    test('another process reads what this one has kept', async () => {
      const key = crypto.randomUUID()
      open().of(kind).keep(key, { title: 'shared' })
      const read = () =>
        open()
          .of(kind)
          .read(key, async () => ({ title: 'loaded' }))
      // It is kept in the background: a key that nobody has written yet is loaded, so each look takes a process of its own.
      await expect.poll(async () => (await read()).title).toBe('shared')
    })
  })
else test.skip('on Redis: no server here, `npm run test:services` starts one', () => {})

describe('shared entries', () => {
  const fake = useFakeVendor()

  test('what another version has kept is loaded anew', async () => {
    fake.answer(() => ({ body: { result: Buffer.from('{"name":"old"}').toString('base64') } }))
    const cache = openShared(fake.url, 'none').cache.of(kind)
    expect(await cache.read('key', async () => ({ title: 'new' }))).toEqual({ title: 'new' })
  })

  test.each(['hang', 'cut', { status: 500 }, { body: 'nonsense' }] as const)(
    'a Redis that answers %j is a miss, and is left alone afterwards',
    async (answer) => {
      fake.answer(() => answer)
      const { cache, guard } = openShared(fake.url, 'none', 20)
      const entries = cache.of(kind)
      expect(await entries.read('first', async () => ({ title: 'loaded' }))).toEqual({ title: 'loaded' })
      expect(guard.isAway()).toBe(true)
      const asked = fake.seen.length
      expect(await entries.read('second', async () => ({ title: 'loaded' }))).toEqual({ title: 'loaded' })
      expect(fake.seen).toHaveLength(asked)
    },
  )
})
