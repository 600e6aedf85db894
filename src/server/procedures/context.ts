import type { Locale } from '#contract/account.ts'
import type { Services } from '../container.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'

/** What every procedure sees, whether it came by HTTP, by socket or from a test. */
export interface Context {
  actor: Actor | null
  locale: Locale
  request: RequestScope
  logger: Logger
  metrics: Metrics
  services: Services
  /** Subscriptions that are open on this socket. */
  streams: { open: number }
}
