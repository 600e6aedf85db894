import { LRUCache } from 'lru-cache'
import type { Clock } from '../providers/clock/clock.ts'

/** Other processes tell of a revocation at once; so long one may go unnoticed whose notice was lost. */
const trustMs = 5000
const maxEntries = 10_000

/** Spares most requests the look-up of their session or token. Forget after the commit, never before: see `find`. */
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
  /** Those at work, for everybody who asks meanwhile: an entry that ends is missed by all its streams at the same moment. */
  const lookups = new Map<string, Promise<Found | null>>()
  let forgotten = 0

  const lookUp = (key: string, read: () => Promise<Found | null>): Promise<Found | null> => {
    const stamp = forgotten
    const reading = read().then((found) => {
      if (found && stamp === forgotten) entries.set(key, found)
      return found
    })
    lookups.set(key, reading)
    const end = () => {
      if (lookups.get(key) === reading) lookups.delete(key)
    }
    reading.then(end, end)
    return reading
  }

  /** What is read while somebody is forgotten may be stale: it is not kept, and who asks from then on does not wait for it. */
  const forget = () => {
    forgotten += 1
    lookups.clear()
  }

  return {
    /** What is known under this key, or else what `read` finds. */
    async find(key: string, read: () => Promise<Found | null>): Promise<Found | null> {
      const known = entries.get(key)
      onLookup(known !== undefined)
      return known ?? lookups.get(key) ?? lookUp(key, read)
    },
    forgetAll(): void {
      forget()
      entries.clear()
    },
    forgetUser(userId: string): void {
      forget()
      for (const [key, found] of [...entries.entries()]) if (userIdOf(found) === userId) entries.delete(key)
    },
  }
}
