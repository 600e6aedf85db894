import { Ratelimit } from '@upstash/ratelimit'
import type { Redis } from '@upstash/redis'
import type { Logger } from '../../observability/logger.ts'
import type { RateLimit, RateRule } from './rate-limit.ts'

/** Shared by all processes. Requests pass when Redis is unavailable, so that it cannot take the product down. */
export function createUpstashRateLimit(redis: Redis, logger: Logger): RateLimit {
  const limiters = new Map<string, Ratelimit>()
  const limiterFor = (rule: RateRule) => {
    const known = limiters.get(rule.name)
    if (known) return known
    const limiter = new Ratelimit({
      redis,
      limiter: Ratelimit.slidingWindow(rule.limit, `${rule.seconds} s`),
      prefix: 'journeyon:rate',
      timeout: 1000,
    })
    limiters.set(rule.name, limiter)
    return limiter
  }
  return {
    async take(key, rule) {
      try {
        const { success, reset } = await limiterFor(rule).limit(key)
        return { allowed: success, retryAfter: success ? 0 : Math.max(1, Math.ceil((reset - Date.now()) / 1000)) }
      } catch (err) {
        logger.warn({ err }, 'rate limit store is away')
        return { allowed: true, retryAfter: 0 }
      }
    },
  }
}
