// What a request may lose to a Redis that hangs. After one that did not answer in time it is left alone for a while.
import { setTimeout as pause } from 'node:timers/promises'
import type { Redis } from '@upstash/redis'
import type { Logger } from '../../observability/logger.ts'

export interface RedisGuard {
  isAway(): boolean
  /** @throws Error where Redis is away, fails or takes too long. */
  ask<Answer>(question: (redis: Redis) => Promise<Answer>): Promise<Answer>
}

interface RedisGuardOptions {
  redis: Redis
  logger: Logger
  /** Names the use in the log. */
  use: string
  patienceMs: number
  /** Another use that has found it away. */
  isKnownAway?: () => boolean
}

const awayMs = 5000

export function createRedisGuard({
  redis,
  logger,
  use,
  patienceMs,
  isKnownAway = () => false,
}: RedisGuardOptions): RedisGuard {
  let awayUntil = 0
  const isAway = () => performance.now() < awayUntil || isKnownAway()
  return {
    isAway,
    async ask(question) {
      if (isAway()) throw new Error('redis is away')
      const waiting = new AbortController()
      const answer = question(redis)
      const tooLate = pause(patienceMs, undefined, { signal: waiting.signal }).then(() => {
        throw new Error('redis does not answer')
      })
      // The one that loses the race may reject later; that is no error.
      for (const each of [answer, tooLate]) each.catch(() => {})
      try {
        return await Promise.race([answer, tooLate])
      } catch (err) {
        logger.warn({ err, use }, 'redis is away')
        awayUntil = performance.now() + awayMs
        throw err
      } finally {
        waiting.abort()
      }
    },
  }
}
