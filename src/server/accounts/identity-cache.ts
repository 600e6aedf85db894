import type { Clock } from '../providers/clock/clock.ts'

/** How long another process's revocation may go unnoticed here; our own are forgotten at once. */
const trustMs = 5000
const maxEntries = 10_000

/** Spares most requests the look-up of their session or token. Forget after the commit, never before: see `stamp`. */
export function createIdentityCache<Found>(clock: Clock, userIdOf: (found: Found) => string) {
  const entries = new Map<string, { found: Found; until: number }>()
  let forgotten = 0
  return {
    get(key: string): Found | null {
      const entry = entries.get(key)
      return entry && entry.until > clock.now().getTime() ? entry.found : null
    },
    /** To be taken before a look-up: what was read before something was forgotten may be stale and is not kept. */
    stamp: () => forgotten,
    set(key: string, found: Found, stamp: number): void {
      if (stamp !== forgotten) return
      if (entries.size >= maxEntries) entries.clear()
      entries.set(key, { found, until: clock.now().getTime() + trustMs })
    },
    forgetUser(userId: string): void {
      forgotten += 1
      for (const [key, { found }] of entries) if (userIdOf(found) === userId) entries.delete(key)
    },
  }
}
