import { LRUCache } from 'lru-cache'
import type { Clock } from '../providers/clock/clock.ts'

/** Other processes tell of a revocation at once; so long one may go unnoticed whose notice was lost. */
const trustMs = 5000
const maxEntries = 10_000

/** Spares most requests the look-up of their session or token. Forget after the commit, never before: see `stamp`. */
export function createIdentityCache<Found extends object>(
  clock: Clock,
  userIdOf: (found: Found) => string,
  onLookup: (isHit: boolean) => void,
) {
  const entries = new LRUCache<string, Found>({
    max: maxEntries,
    ttl: trustMs,
    ttlResolution: 0,
    perf: { now: () => clock.now().getTime() },
  })
  let forgotten = 0
  return {
    get(key: string): Found | null {
      const found = entries.get(key) ?? null
      onLookup(found !== null)
      return found
    },
    /** Taken before a look-up: what was read before a user was forgotten may be stale and is not kept. */
    stamp: () => forgotten,
    set(key: string, found: Found, stamp: number): void {
      if (stamp === forgotten) entries.set(key, found)
    },
    forgetAll(): void {
      forgotten += 1
      entries.clear()
    },
    forgetUser(userId: string): void {
      forgotten += 1
      for (const [key, found] of [...entries.entries()]) if (userIdOf(found) === userId) entries.delete(key)
    },
  }
}
