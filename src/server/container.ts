// The only place that chooses implementations. Everything is made here once and handed down; nothing reaches out for itself.

import { Redis } from '@upstash/redis'
import packageJson from '../../package.json' with { type: 'json' }
import { createAccountService } from './accounts/account.service.ts'
import { createCredentialService } from './accounts/credential.service.ts'
import { createLinkService } from './accounts/link.service.ts'
import { createSendMailJob, sendMailJobName } from './accounts/send-mail.job.ts'
import { createSessionService } from './accounts/session.service.ts'
import { createOperationsService } from './admin/operations.service.ts'
import { createUserAdminService } from './admin/user-admin.service.ts'
import type { TurnRunner } from './agent/turn.ts'
import { createTurnRunner } from './agent/turn-runner.ts'
import { createAuditService } from './audit/audit.service.ts'
import { createConversationService } from './conversations/conversation.service.ts'
import { connectDatabase, type DatabaseAddress, type DatabaseClient } from './db/client.ts'
import type { Env } from './env.ts'
import { createItineraryCheckService } from './itinerary/check/itinerary-check.service.ts'
import { createItineraryService } from './itinerary/itinerary.service.ts'
import { createJobQueue } from './jobs/job-queue.ts'
import { createPruneExpiredJob } from './jobs/prune-expired.job.ts'
import { createAccessService } from './kernel/access.ts'
import { createLogger, type Logger } from './observability/logger.ts'
import { createMetrics, type Metrics } from './observability/metrics.ts'
import type { Planner } from './planning/planner.ts'
import { createPlanningService } from './planning/planning.service.ts'
import { createWorkerPlanner } from './planning/worker-planner.ts'
import { createProposalService } from './proposals/proposal.service.ts'
import type { ChatModel } from './providers/chat-model/chat-model.ts'
import { createRulesChatModel } from './providers/chat-model/rules/rules-chat-model.ts'
import { type Clock, systemClock } from './providers/clock/clock.ts'
import type { MailSender } from './providers/mail/mail.ts'
import { createOutboxMail } from './providers/mail/outbox-mail.ts'
import { createSmtpMail } from './providers/mail/smtp-mail.ts'
import { createMemoryRateLimit } from './providers/rate-limit/memory-rate-limit.ts'
import type { RateLimit } from './providers/rate-limit/rate-limit.ts'
import { createUpstashRateLimit } from './providers/rate-limit/upstash-rate-limit.ts'
import type { ResilienceDeps } from './providers/resilience/vendor.ts'
import { chooseTravelProviders, type TravelProviders } from './providers/travel-sources.ts'
import { createPruneRunEventsJob } from './runs/prune-run-events.job.ts'
import { createRunService } from './runs/run.service.ts'
import { listDependencies, type VendorStates } from './system/dependencies.ts'
import { createHealthService } from './system/health.service.ts'
import { createTaskService } from './tasks/task.service.ts'
import { createTravelService } from './travel/travel.service.ts'
import { createTripService } from './trips/trip.service.ts'
import { createTripChangesService } from './trips/trip-changes.service.ts'

/** What the outside of the process is made of; tests put their own in its place. */
export interface Providers extends TravelProviders {
  clock: Clock
  rateLimit: RateLimit
  mail: MailSender
  planner: Planner
  chatModel: ChatModel
  /** In place of the agent: tests script whole turns. */
  turnRunner?: TurnRunner
}

export interface ContainerOptions {
  env: Env
  /** Where the (migrated) database is, embedded or not. */
  database: DatabaseAddress
  /** Signs sessions and access tokens. */
  authSecret: string
  overrides?: Partial<Providers>
}

export interface Container {
  env: Env
  authSecret: string
  logger: Logger
  metrics: Metrics
  database: DatabaseClient
  services: Services
  /** Ends what runs in the background, then the connections. */
  close(): Promise<void>
}

export type Services = ReturnType<typeof createServices>

export function createContainer(options: ContainerOptions): Container {
  const { env, authSecret } = options
  const logger = createLogger(env.LOG_LEVEL)
  const metrics = createMetrics()
  const database = connectDatabase(options.database, { max: env.DATABASE_POOL_MAX })
  // Events and leases of runs do not queue behind everybody's requests.
  const reservedConnection = connectDatabase(options.database, { max: 1 })
  const redis = connectRedis(env)
  const vendors = new Map<string, () => boolean>()
  const onVendor = vendors.set.bind(vendors)
  const providers = { ...chooseProviders(env, { database, redis, logger, metrics, onVendor }), ...options.overrides }
  const services = createServices({ options, logger, metrics, database, reservedConnection, redis, providers, vendors })
  const close = async () => {
    await services.runs.drain()
    await services.jobs.stop()
    await providers.planner.close()
    await Promise.all([database.close(), reservedConnection.close()])
  }
  return { env, authSecret, logger, metrics, database, services, close }
}

function connectRedis({ UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token }: Env): Redis | null {
  return url && token ? new Redis({ url, token, enableTelemetry: false, retry: { retries: 1 } }) : null
}

function chooseProviders(
  env: Env,
  {
    database: { db },
    redis,
    ...watch
  }: Pick<ServiceDeps, 'database' | 'redis' | 'logger' | 'metrics'> & Pick<ResilienceDeps, 'onVendor'>,
): Providers {
  const clock = systemClock
  return {
    ...chooseTravelProviders(env, { clock, ...watch }),
    clock,
    rateLimit: redis ? createUpstashRateLimit(redis, watch.logger) : createMemoryRateLimit(clock),
    mail: env.SMTP_URL ? createSmtpMail(env.SMTP_URL, env.MAIL_FROM) : createOutboxMail(db),
    planner: createWorkerPlanner(),
    chatModel: createRulesChatModel(),
  }
}

interface ServiceDeps {
  options: ContainerOptions
  logger: Logger
  metrics: Metrics
  database: DatabaseClient
  reservedConnection: DatabaseClient
  redis: Redis | null
  providers: Providers
  vendors: VendorStates
}

function createServices({
  options,
  logger,
  metrics,
  database,
  reservedConnection,
  redis,
  providers,
  vendors,
}: ServiceDeps) {
  const { env, authSecret } = options
  const { db, sql } = database
  const { clock, geocoding, mail } = providers
  const sessions = createSessionService({ db, clock, authSecret })
  const links = createLinkService({ db, clock, mail, publicOrigin: env.NEXTAUTH_URL })
  const trips = createTripService({ db, clock, geocoding })
  const tripChanges = createTripChangesService(db, sql)
  const { toolSeconds } = metrics
  const turnRunner = providers.turnRunner ?? createTurnRunner({ ...providers, toolSeconds, logger, trips })
  const runs = createRunService({
    ...database,
    reservedConnection: reservedConnection.db,
    clock,
    logger,
    metrics,
    trips,
    tripChanges,
    turnRunner,
  })
  const jobs = createJobQueue({
    address: options.database,
    logger,
    jobs: [createSendMailJob(links.deliver), createPruneExpiredJob(db, clock), createPruneRunEventsJob(db, clock)],
  })
  return {
    access: createAccessService(db),
    accounts: createAccountService({ db, clock, sessions, removeTripsOf: trips.removeAllOf }),
    audit: createAuditService(db),
    conversations: createConversationService({ db, runs }),
    credentials: createCredentialService({
      db,
      sessions,
      links,
      post: (tx, letter) => jobs.enqueue(tx, sendMailJobName, letter),
    }),
    health: createHealthService({
      clock,
      version: packageJson.version,
      dependencies: listDependencies(env, { ...providers, db, redis, vendors }),
    }),
    itinerary: createItineraryService(db),
    itineraryCheck: createItineraryCheckService({ ...providers, trips }),
    planning: createPlanningService(providers.planner),
    jobs,
    operations: createOperationsService({ db, logger, jobs }),
    proposals: createProposalService({ db, clock }),
    rateLimit: providers.rateLimit,
    runs,
    sessions,
    tasks: createTaskService(db),
    travel: createTravelService(providers),
    tripChanges,
    trips,
    userAdmin: createUserAdminService({ db, sessions }),
  }
}
