// Composes the modules. Everything is made here once and handed down; no part looks up another by itself.
import { uuidv7 } from 'uuidv7'
import { createAccountModule } from './accounts/account.module.ts'
import { createAdminModule } from './admin/admin.module.ts'
import { createAgentModule } from './agent/agent.module.ts'
import { createAuditModule } from './audit/audit.module.ts'
import type { ContainerOptions } from './container-options.ts'
import { createConversationModule } from './conversations/conversation.module.ts'
import type { DatabaseClient } from './db/client.ts'
import { openConnections } from './db/connections.ts'
import type { Env } from './env.ts'
import { createImportModule } from './imports/import.module.ts'
import { createItineraryModule } from './itinerary/itinerary.module.ts'
import { createEventPublisher } from './jobs/event-subscriber.ts'
import { createJobModule } from './jobs/job.module.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import { createAccessService } from './kernel/access.ts'
import { createChangeHandlers } from './kernel/change-handler.ts'
import { createMapModule } from './maps/map.module.ts'
import { createLogger, type Logger } from './observability/logger.ts'
import { createMetrics, type Metrics } from './observability/metrics.ts'
import { createPlanningModule } from './planning/planning.module.ts'
import { createInputHash } from './procedures/input-guard.ts'
import type { Services } from './procedures/services.ts'
import { createProposalModule, onProposalReverted } from './proposals/proposal.module.ts'
import { createProviderModule } from './providers/providers.module.ts'
import { createRunModule } from './runs/run.module.ts'
import { createSystemModule } from './system/system.module.ts'
import { createTaskModule } from './tasks/task.module.ts'
import { createTravelModule } from './travel/travel.module.ts'
import { createTripBriefModule } from './trip-brief/trip-brief.module.ts'
import { createTripModule } from './trips/trip.module.ts'
import { createUndoModule } from './undo/undo.module.ts'

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

export function createContainer({ env, authSecret, overrides = {}, ...options }: ContainerOptions): Container {
  const logger = createLogger(env.LOG_LEVEL)
  const metrics = createMetrics()
  const processId = uuidv7()
  const { database, reserved, ...connections } = openConnections(options.database, processId, env.DATABASE_POOL_MAX)
  const outside = createProviderModule({ env, ...database, logger, metrics })
  const { subscribers = [] } = overrides
  const enqueue: JobQueue['enqueue'] = (...job) => jobs.enqueue(...job)
  const events = createEventPublisher({ enqueue }, subscribers)
  const { planner, ...planning } = createPlanningModule({ planner: overrides.planner })
  const deps = { ...database, logger, metrics, enqueue, events, ...outside.providers, ...overrides, planner }

  const trips = createTripModule(deps)
  const itinerary = createItineraryModule({ ...deps, ...trips.services })
  const tasks = createTaskModule(deps)
  const handlers = createChangeHandlers([trips, itinerary, tasks].flatMap(({ changeHandlers }) => changeHandlers))
  const briefs = createTripBriefModule({ ...deps, ...trips.services })
  const undo = createUndoModule({ ...deps, handlers, onProposalReverted })
  const proposals = createProposalModule({ ...deps, handlers, ...undo.services })
  const travel = createTravelModule(deps)
  const agent = createAgentModule({
    ...deps,
    ...trips.services,
    ...briefs.services,
    ...undo.services,
    ...itinerary.services,
  })
  const runs = createRunModule({ ...deps, ...trips.services, ...agent, reservedConnection: reserved.db, processId })
  const conversations = createConversationModule({ ...deps, ...runs.services })
  const accounts = createAccountModule({
    ...deps,
    authSecret,
    publicOrigin: env.NEXTAUTH_URL,
    removeTripsOf: trips.services.trips.removeAllOf,
  })
  const { jobs } = createJobModule({
    ...deps,
    address: options.database,
    jobs: [accounts, runs, tasks, { jobs: subscribers.map(({ job }) => job) }].flatMap((module) => module.jobs),
  })
  const admin = createAdminModule({ ...deps, ...accounts.services, jobs, models: outside.models })
  const system = createSystemModule({ ...outside, ...deps, env })

  const services: Services = {
    access: createAccessService(database.db),
    rateLimit: deps.rateLimit,
    hashInput: createInputHash(authSecret),
    noteStorageFault: system.services.health.noteStorageFault,
    ...accounts.services,
    ...admin.services,
    ...createAuditModule(deps).services,
    ...briefs.services,
    ...conversations.services,
    ...itinerary.services,
    ...createImportModule({ ...deps, ...trips.services, ...itinerary.services }).services,
    ...createMapModule({ ...deps, env }).services,
    ...planning.services,
    ...proposals.services,
    ...runs.services,
    ...system.services,
    ...tasks.services,
    ...travel.services,
    ...trips.services,
    ...undo.services,
  }
  const close = async () => {
    await services.runs.drain()
    await jobs.stop()
    await planner.close()
    await connections.close()
  }
  return { env, authSecret, logger, metrics, database, services, jobs, close }
}
