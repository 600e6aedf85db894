// The only place that chooses implementations. Everything is made here once and handed down; nothing reaches out for itself.

import { createAccountService } from './accounts/account.service.ts'
import { createLinkService } from './accounts/link.service.ts'
import { createSessionService } from './accounts/session.service.ts'
import { createAuditService } from './audit/audit.service.ts'
import { connectDatabase, type DatabaseAddress, type DatabaseClient } from './db/client.ts'
import type { Env } from './env.ts'
import { createItineraryService } from './itinerary/itinerary.service.ts'
import { createLogger, type Logger } from './observability/logger.ts'
import { createMetrics, type Metrics } from './observability/metrics.ts'
import type { Planner } from './planning/planner.ts'
import { createPlanningService } from './planning/planning.service.ts'
import { createWorkerPlanner } from './planning/worker-planner.ts'
import { type Clock, systemClock } from './providers/clock/clock.ts'
import type { Geocoding } from './providers/geocoding/geocoding.ts'
import { createGuideGeocoding } from './providers/geocoding/guide-geocoding.ts'
import { createShippedGuides, type Guides } from './providers/guide-data/guides.ts'
import type { MailSender } from './providers/mail/mail.ts'
import { createOutboxMail } from './providers/mail/outbox-mail.ts'
import { createSmtpMail } from './providers/mail/smtp-mail.ts'
import { createGuidePlaces } from './providers/places/guide-places.ts'
import type { Places } from './providers/places/places.ts'
import { createMemoryRateLimit } from './providers/rate-limit/memory-rate-limit.ts'
import type { RateLimit } from './providers/rate-limit/rate-limit.ts'
import { createClimateWeather } from './providers/weather/climate-weather.ts'
import type { Weather } from './providers/weather/weather.ts'
import { createTaskService } from './tasks/task.service.ts'
import { createAccessService } from './trips/access.service.ts'
import { createTripService } from './trips/trip.service.ts'
import { createTripChangesService } from './trips/trip-changes.service.ts'

/** What the outside of the process is made of; tests put their own in its place. */
export interface Providers {
  clock: Clock
  rateLimit: RateLimit
  mail: MailSender
  guides: Guides
  geocoding: Geocoding
  places: Places
  weather: Weather
  planner: Planner
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
  const providers = { ...chooseProviders(env, database), ...options.overrides }
  const services = createServices({ env, authSecret, logger, metrics, database, providers })
  const close = async () => {
    await providers.planner.close()
    await database.close()
  }
  return { env, authSecret, logger, metrics, database, services, close }
}

function chooseProviders(env: Env, { db }: DatabaseClient): Providers {
  const clock = systemClock
  const guides = createShippedGuides()
  return {
    clock,
    rateLimit: createMemoryRateLimit(clock),
    mail: env.SMTP_URL ? createSmtpMail(env.SMTP_URL, env.MAIL_FROM) : createOutboxMail(db),
    guides,
    geocoding: createGuideGeocoding(guides),
    places: createGuidePlaces(guides),
    weather: createClimateWeather(guides, clock),
    planner: createWorkerPlanner(),
  }
}

interface ServiceDeps {
  env: Env
  authSecret: string
  logger: Logger
  metrics: Metrics
  database: DatabaseClient
  providers: Providers
}

function createServices({ env, authSecret, logger, database, providers }: ServiceDeps) {
  const { db, sql } = database
  const { clock, geocoding, mail } = providers
  const sessions = createSessionService({ db, clock, authSecret })
  const links = createLinkService({ db, clock, mail, logger, publicOrigin: env.NEXTAUTH_URL })
  return {
    access: createAccessService(db),
    accounts: createAccountService({ db, clock, sessions, links }),
    audit: createAuditService(db),
    itinerary: createItineraryService(db),
    planning: createPlanningService(providers.planner),
    rateLimit: providers.rateLimit,
    sessions,
    tasks: createTaskService(db),
    tripChanges: createTripChangesService(db, sql),
    trips: createTripService({ db, clock, geocoding }),
  }
}
