import { setTimeout as delay } from 'node:timers/promises'
import type { AnswerStore } from './answer-store/answer-store.ts'
import { VendorError } from './vendor-error.ts'

/** Whoever would wait longer is told that the vendor is busy, so that no queue builds up. */
const longestWaitMs = 2500

/**
 * At least `ms` between two requests of all processes together, as public services ask for. Waiting ends with the signal.
 * @throws VendorError rate-limited when too many wait already.
 */
export function createSpacing(store: AnswerStore, vendor: string, ms: number) {
  return async (signal: AbortSignal): Promise<void> => {
    const wait = await store.takeTurn(vendor, { ms, mostMs: longestWaitMs })
    if (wait === null) throw new VendorError(vendor, 'rate-limited', { retryAfter: Math.ceil(longestWaitMs / 1000) })
    if (wait > 0) await delay(wait, undefined, { signal })
  }
}
