import { Ratelimit } from '@upstash/ratelimit'
import type { Redis } from '@upstash/redis'
import type { RedisGuard } from '../redis/redis-guard.ts'
import type { RateLimit, RateRule } from './rate-limit.ts'

/** Shared by all processes. While Redis is away or hangs, each of them counts for itself: `fallback`. */
export function createUpstashRateLimit(guard: RedisGuard, fallback: RateLimit): RateLimit {
  const limiters = new Map<string, Ratelimit>()

  const limiterFor = (redis: Redis, rule: RateRule) => {
    const known = limiters.get(rule.name)
    if (known) return known
    const limiter = new Ratelimit({
      redis,
      limiter: Ratelimit.slidingWindow(rule.limit, `${rule.seconds} s`),
      prefix: 'journeyon:rate',
      // Our own timeout is shorter, and lets nothing through that was not counted.
      timeout: 0,
    })
    limiters.set(rule.name, limiter)
    return limiter
  }

  return {
    async take(key, rule) {
      try {
        const { success, remaining, reset: resetAt } = await guard.ask((redis) => limiterFor(redis, rule).limit(key))
        const reset = Math.max(1, Math.ceil((resetAt - Date.now()) / 1000))
        return { allowed: success, retryAfter: success ? 0 : reset, remaining: Math.max(0, remaining), reset }
      } catch {
        return fallback.take(key, rule)
      }
    },
  }
}
