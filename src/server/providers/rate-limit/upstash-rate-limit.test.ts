import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Redis } from '@upstash/redis'
import { describe, expect, inject, test } from 'vitest'
import { createLogger } from '../../observability/logger.ts'
import { systemClock } from '../clock/clock.ts'
import { createRedisGuard } from '../redis/redis-guard.ts'
import { createMemoryRateLimit } from './memory-rate-limit.ts'
import { checkRateLimit } from './rate-limit.compliance.ts'
import { createUpstashRateLimit } from './upstash-rate-limit.ts'

const logger = createLogger('silent')
const service = inject('upstash')
const connect = (url: string, token: string) => {
  const redis = new Redis({ url, token, enableTelemetry: false, retry: { retries: 0 } })
  return createRedisGuard({ redis, logger, use: 'rate-limit', patienceMs: 50 })
}

if (service) {
  checkRateLimit(
    'on Redis over REST',
    () => createUpstashRateLimit(connect(service.url, service.token), createMemoryRateLimit(systemClock)),
    (seconds) => setTimeout(seconds * 1000),
  )
} else test.skip('on Redis over REST: no server here, `npm run test:services` starts one', () => {})

describe.each(['away', 'hanging'])('a store that is %s', (state) => {
  test('does not lift the limit: this process counts for itself', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const url = state === 'away' ? 'http://127.0.0.1:9' : `http://127.0.0.1:${port}`
    const limit = createUpstashRateLimit(connect(url, 'none'), createMemoryRateLimit(systemClock))
    const rule = { name: 'twice', limit: 2, seconds: 60 }
    const uses = [await limit.take('key', rule), await limit.take('key', rule), await limit.take('key', rule)]
    expect(uses.map(({ allowed }) => allowed)).toEqual([true, true, false])
    expect((await limit.take('other', rule)).allowed).toBe(true)
    server.closeAllConnections()
    server.close()
  })
})
