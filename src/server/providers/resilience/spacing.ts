import { setTimeout as delay } from 'node:timers/promises'

/** At least `ms` between two starts: public services ask for no more than one request a second. Waiting ends with the signal. */
export function createSpacing(ms: number) {
  let nextAt = 0
  return async (signal: AbortSignal): Promise<void> => {
    const now = performance.now()
    const at = Math.max(now, nextAt)
    nextAt = at + ms
    if (at > now) await delay(at - now, undefined, { signal })
  }
}
