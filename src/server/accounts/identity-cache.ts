import type { Clock } from '../providers/clock/clock.ts'
import type { UserRow } from './account.repository.ts'

/** How long another process's revocation may go unnoticed here; our own are forgotten at once. */
const trustMs = 5000
const maxEntries = 10_000

/** Spares most requests the look-up of their session. Forget after the commit, never before: see `stamp`. */
export function createIdentityCache(clock: Clock) {
  const entries = new Map<string, { user: UserRow; until: number }>()
  let forgotten = 0
  return {
    get(sessionId: string): UserRow | null {
      const entry = entries.get(sessionId)
      return entry && entry.until > clock.now().getTime() ? entry.user : null
    },
    /** To be taken before a look-up: what was read before something was forgotten may be stale and is not kept. */
    stamp: () => forgotten,
    set(sessionId: string, user: UserRow, stamp: number): void {
      if (stamp !== forgotten) return
      if (entries.size >= maxEntries) entries.clear()
      entries.set(sessionId, { user, until: clock.now().getTime() + trustMs })
    },
    forgetUser(userId: string): void {
      forgotten += 1
      for (const [id, entry] of entries) if (entry.user.id === userId) entries.delete(id)
    },
  }
}
