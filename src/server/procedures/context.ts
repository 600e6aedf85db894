import type { Locale } from '#contract/locale.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { RateUse } from '../providers/rate-limit/rate-limit.ts'
import type { Services } from './services.ts'

/** What all requests to one process share. */
export interface ProcessScope {
  logger: Logger
  metrics: Metrics
  services: Services
}

/** What every procedure sees, whether it came by HTTP, by socket or from a test. */
export interface Context extends ProcessScope {
  actor: Actor | null
  locale: Locale
  request: RequestScope
  /** Subscriptions that are open on this socket. */
  streams: { open: number }
  /** What is left to the sender's API token after the calls of this request; null for anybody else. */
  tokenCalls: { left: Pick<RateUse, 'remaining' | 'reset' | 'retryAfter'> | null }
}
