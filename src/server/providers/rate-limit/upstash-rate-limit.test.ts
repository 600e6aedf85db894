import { setTimeout } from 'node:timers/promises'
import { Redis } from '@upstash/redis'
import { expect, inject, test } from 'vitest'
import { createLogger } from '../../observability/logger.ts'
import { checkRateLimit } from './rate-limit.compliance.ts'
import { createUpstashRateLimit } from './upstash-rate-limit.ts'

const logger = createLogger('silent')
const service = inject('upstash')
const connect = (url: string, token: string) => new Redis({ url, token, enableTelemetry: false, retry: { retries: 0 } })

if (service) {
  checkRateLimit(
    'on Redis over REST',
    () => createUpstashRateLimit(connect(service.url, service.token), logger),
    (seconds) => setTimeout(seconds * 1000),
  )
} else test.skip('on Redis over REST: no server here, `npm run test:services` starts one', () => {})

test('allows requests when the store is unavailable', async () => {
  const limit = createUpstashRateLimit(connect('http://127.0.0.1:9', 'none'), logger)
  const never = { name: 'never', limit: 1, seconds: 60 }
  for (let use = 0; use < 3; use++) expect(await limit.take('key', never)).toEqual({ allowed: true, retryAfter: 0 })
})
