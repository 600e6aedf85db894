import type { RedisGuard } from '../redis/redis-guard.ts'
import type { SharedEntries } from './memory-cache.ts'

const prefix = 'journeyon:cache:'

/** Over Upstash's REST. The client parses JSON by itself. */
export function createRedisEntries(guard: RedisGuard): SharedEntries {
  return {
    read: (key) => guard.ask((redis) => redis.get(prefix + key)),
    keep(key, text, seconds) {
      guard.ask((redis) => redis.set(prefix + key, text, { ex: seconds })).catch(() => {})
    },
  }
}
