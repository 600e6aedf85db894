import { createLogger } from '../server/observability/logger.ts'
import { createMetrics } from '../server/observability/metrics.ts'
import type { ResilienceDeps } from '../server/providers/resilience/vendor.ts'

/** What a vendor needs, with a clock that stands where the test puts it. */
export function vendorDeps(now = '2026-12-30T12:00:00Z'): ResilienceDeps {
  return { clock: { now: () => new Date(now) }, logger: createLogger('silent'), metrics: createMetrics() }
}

export interface VendorLimits {
  timeoutMs: number
  retryDelayMs: number
}

/** For vendors that answer, however busy the machine is. */
export const patient: VendorLimits = { timeoutMs: 30_000, retryDelayMs: 1 }
/** For vendors that never answer. */
export const impatient: VendorLimits = { timeoutMs: 200, retryDelayMs: 1 }
