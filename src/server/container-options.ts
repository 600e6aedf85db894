// What a container is made from.
import type { TurnRunner } from './agent/turn/turn.ts'
import type { DatabaseAddress } from './db/client.ts'
import type { Env } from './env.ts'
import type { EventSubscriber } from './jobs/event-subscriber.ts'
import type { Logger } from './observability/logger.ts'
import type { Planner } from './planning/planner.ts'
import type { Providers } from './providers/providers.module.ts'

/** What tests put in place of the outside world, of the planner's threads, or of the whole agent. */
export interface Overrides extends Partial<Providers> {
  planner?: Planner
  turnRunner?: TurnRunner
  subscribers?: EventSubscriber[]
}

export interface ContainerOptions {
  env: Env
  /** Where the (migrated) database is, embedded or not. */
  database: DatabaseAddress
  /** Signs sessions and access tokens. */
  authSecret: string
  /** Encrypt uploaded files: the first encrypts, the others still open. */
  fileKeys: readonly string[]
  overrides?: Overrides
  /** In place of one that writes to stdout. */
  logger?: Logger
}
