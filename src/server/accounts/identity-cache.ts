import type { Clock } from '../providers/clock/clock.ts'
import type { UserRow } from './account.repository.ts'

/** How long another process's revocation may go unnoticed here; our own are forgotten at once. */
const trustMs = 5000
const maxEntries = 10_000

/** Spares most requests the look-up of their session. */
export function createIdentityCache(clock: Clock) {
  const entries = new Map<string, { user: UserRow; until: number }>()
  return {
    get(sessionId: string): UserRow | null {
      const entry = entries.get(sessionId)
      return entry && entry.until > clock.now().getTime() ? entry.user : null
    },
    set(sessionId: string, user: UserRow): void {
      if (entries.size >= maxEntries) entries.clear()
      entries.set(sessionId, { user, until: clock.now().getTime() + trustMs })
    },
    forget(sessionIds: string[]): void {
      for (const id of sessionIds) entries.delete(id)
    },
    forgetUser(userId: string): void {
      for (const [id, entry] of entries) if (entry.user.id === userId) entries.delete(id)
    },
  }
}
