import { setTimeout as pause } from 'node:timers/promises'
import { Ratelimit } from '@upstash/ratelimit'
import type { Redis } from '@upstash/redis'
import type { Logger } from '../../observability/logger.ts'
import type { RateLimit, RateRule } from './rate-limit.ts'

/** What a request may lose to a store that hangs. */
const patienceMs = 50
/** So long it is left alone after it did not answer. */
const awayMs = 5000

/** Shared by all processes. While Redis is away or hangs, each of them counts for itself: `fallback`. */
export function createUpstashRateLimit(redis: Redis, logger: Logger, fallback: RateLimit): RateLimit {
  const limiters = new Map<string, Ratelimit>()
  let awayUntil = 0

  const limiterFor = (rule: RateRule) => {
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

  const ask = async (key: string, rule: RateRule) => {
    const waiting = new AbortController()
    const answer = limiterFor(rule).limit(key)
    const tooLate = pause(patienceMs, undefined, { signal: waiting.signal }).then(() => {
      throw new Error('the rate limit store does not answer')
    })
    // The one that loses the race may reject later; that is no error.
    for (const each of [answer, tooLate]) each.catch(() => {})
    try {
      return await Promise.race([answer, tooLate])
    } finally {
      waiting.abort()
    }
  }

  return {
    async take(key, rule) {
      if (performance.now() < awayUntil) return fallback.take(key, rule)
      try {
        const { success, remaining, reset: resetAt } = await ask(key, rule)
        const reset = Math.max(1, Math.ceil((resetAt - Date.now()) / 1000))
        return { allowed: success, retryAfter: success ? 0 : reset, remaining: Math.max(0, remaining), reset }
      } catch (err) {
        logger.warn({ err }, 'rate limit store is away')
        awayUntil = performance.now() + awayMs
        return fallback.take(key, rule)
      }
    },
  }
}
