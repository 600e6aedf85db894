// Opens the connections of the process and hands them to the modules. Everything is made here once and handed down; no
// part looks up another by itself.
import { uuidv7 } from 'uuidv7'
import type { ContainerOptions } from './container-options.ts'
import type { DatabaseClient } from './db/client.ts'
import { openConnections } from './db/connections.ts'
import { createDocumentRenderer } from './documents/document-renderer.ts'
import type { Env } from './env.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import { createModules } from './modules.ts'
import { createLogger, type Logger } from './observability/logger.ts'
import { createMetrics, type Metrics } from './observability/metrics.ts'
import { traceStatement } from './observability/trace-statement.ts'
import { watchState } from './observability/watch-state.ts'
import { createPlanningModule } from './planning/planning.module.ts'
import type { Services } from './procedures/services.ts'
import { createProviderModule } from './providers/providers.module.ts'

export interface Container {
  env: Env
  authSecret: string
  logger: Logger
  metrics: Metrics
  database: DatabaseClient
  services: Services
  jobs: JobQueue
  /** Ends what runs in the background, then the connections. */
  close(): Promise<void>
}

export function createContainer({
  env,
  authSecret,
  fileKeys,
  overrides = {},
  ...options
}: ContainerOptions): Container {
  const logger = options.logger ?? createLogger(env.LOG_LEVEL)
  const metrics = createMetrics()
  const processId = uuidv7()
  const { database, reserved, ...connections } = openConnections(options.database, processId, {
    max: env.DATABASE_POOL_MAX,
    observe: env.OTEL_EXPORTER_OTLP_ENDPOINT ? traceStatement : undefined,
  })
  const outside = createProviderModule({ env, authSecret, fileKeys, ...database, logger, metrics })
  const { planner, ...planning } = createPlanningModule({ planner: overrides.planner })
  const renderer = createDocumentRenderer()
  const { subscribers, ...replaced } = overrides

  const { services, jobs } = createModules({
    env,
    authSecret,
    processId,
    address: options.database,
    reserved,
    outside,
    subscribers,
    planning,
    shared: { ...database, logger, metrics, ...outside.providers, ...replaced, planner, renderer },
  })

  watchState(metrics, {
    dependencies: async () => (await services.health.check()).dependencies,
    queues: () => jobs.counts(database.db),
  })

  const close = async () => {
    await services.runs.drain()
    await jobs.stop()
    await planner.close()
    await renderer.close()
    await connections.close()
  }
  return { env, authSecret, logger, metrics, database, services, jobs, close }
}
