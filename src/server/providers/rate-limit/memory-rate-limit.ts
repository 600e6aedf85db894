import type { Clock } from '../clock/clock.ts'
import type { RateLimit } from './rate-limit.ts'

const maxKeys = 50_000

interface Window {
  startedAt: number
  count: number
  previous: number
}

/** Sliding window counter: the last window counts by the share of it that still overlaps. Bounded: the oldest keys go first. */
export function createMemoryRateLimit(clock: Clock): RateLimit {
  const windows = new Map<string, Window>()
  return {
    async take(key, { limit, seconds }) {
      const now = clock.now().getTime()
      const length = seconds * 1000
      const window = advance(windows.get(key), now, length)
      windows.delete(key)
      windows.set(key, window)
      evictOldest(windows)
      const overlap = 1 - (now - window.startedAt) / length
      const reset = Math.max(1, Math.ceil((window.startedAt + length - now) / 1000))
      const used = window.count + window.previous * overlap
      if (used >= limit) return { allowed: false, retryAfter: reset, remaining: 0, reset }
      window.count += 1
      return { allowed: true, retryAfter: 0, remaining: Math.max(0, Math.floor(limit - used - 1)), reset }
    },
  }
}

function advance(known: Window | undefined, now: number, length: number): Window {
  const startedAt = Math.floor(now / length) * length
  if (!known) return { startedAt, count: 0, previous: 0 }
  if (known.startedAt === startedAt) return known
  return { startedAt, count: 0, previous: known.startedAt === startedAt - length ? known.count : 0 }
}

function evictOldest(windows: Map<string, Window>): void {
  for (const key of windows.keys()) {
    if (windows.size <= maxKeys) return
    windows.delete(key)
  }
}
