import type { Clock } from '../clock/clock.ts'

interface Entry<Value> {
  value: Value
  freshUntil: number
  staleUntil: number
}

/** At most `maxEntries`, the least recently used leave first; an entry is fresh for a while, then stale, then gone. */
export function createBoundedCache<Value>(
  clock: Clock,
  { maxEntries, freshSeconds, staleSeconds }: { maxEntries: number; freshSeconds: number; staleSeconds: number },
) {
  const entries = new Map<string, Entry<Value>>()
  return {
    get(key: string): { value: Value; isFresh: boolean } | null {
      const entry = entries.get(key)
      const now = clock.now().getTime()
      if (!entry) return null
      entries.delete(key)
      if (now >= entry.staleUntil) return null
      entries.set(key, entry)
      return { value: entry.value, isFresh: now < entry.freshUntil }
    },
    set(key: string, value: Value): void {
      const freshUntil = clock.now().getTime() + freshSeconds * 1000
      entries.delete(key)
      entries.set(key, { value, freshUntil, staleUntil: freshUntil + staleSeconds * 1000 })
      const [oldest] = entries.keys()
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
    },
  }
}
