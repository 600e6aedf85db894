// Composes the modules of all nouns: what one offers and another needs passes through here.

import { createAccountModule } from './accounts/account.module.ts'
import { createAdminModule } from './admin/admin.module.ts'
import { createAgentModule } from './agent/agent.module.ts'
import type { TurnRunner } from './agent/turn/turn.ts'
import { createAlertModule } from './alerts/alert.module.ts'
import { createAuditModule } from './audit/audit.module.ts'
import { createBudgetModule } from './budget/budget.module.ts'
import { createCompanionModule } from './companions/companion.module.ts'
import { createConversationModule } from './conversations/conversation.module.ts'
import { createCoverModule } from './covers/cover.module.ts'
import type { DatabaseAddress, DatabaseClient } from './db/client.ts'
import type { DocumentRenderer } from './documents/document-renderer.ts'
import { type Env, publicAddress } from './env.ts'
import { createExportModule } from './exports/export.module.ts'
import { createFileModule } from './files/file.module.ts'
import { createImportModule } from './imports/import.module.ts'
import { createIndexingModule } from './indexing/indexing.module.ts'
import { createItineraryModule } from './itinerary/itinerary.module.ts'
import { createEventPublisher, type EventSubscriber } from './jobs/event-subscriber.ts'
import { createJobModule } from './jobs/job.module.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import { createAccessService } from './kernel/access.ts'
import { createChangeHandlers } from './kernel/change-handler.ts'
import { createKnowledgeModule, knowledgeCollection } from './knowledge/knowledge.module.ts'
import { builtInMap } from './maps/built-in-map.ts'
import { createMapModule } from './maps/map.module.ts'
import { createMemoryModule, memoryCollection } from './memory/memory.module.ts'
import { createNotificationModule } from './notifications/notification.module.ts'
import type { Logger } from './observability/logger.ts'
import type { Metrics } from './observability/metrics.ts'
import { createPackingModule } from './packing/packing.module.ts'
import type { Planner } from './planning/planner.ts'
import type { createPlanningModule } from './planning/planning.module.ts'
import { createInputHash } from './procedures/input-guard.ts'
import type { Services } from './procedures/services.ts'
import { createProposalModule, onProposalReverted } from './proposals/proposal.module.ts'
import type { createProviderModule, Providers } from './providers/providers.module.ts'
import { createReportModule } from './reports/report.module.ts'
import { createRunModule } from './runs/run.module.ts'
import { createShareLinkModule } from './share-links/share-link.module.ts'
import { createSystemModule } from './system/system.module.ts'
import { createTaskModule } from './tasks/task.module.ts'
import { createTravelModule } from './travel/travel.module.ts'
import { createTrialModule } from './trials/trial.module.ts'
import { createTripBriefModule } from './trip-brief/trip-brief.module.ts'
import { createTripPresenceModule } from './trip-presence/trip-presence.module.ts'
import { createTripReportModule } from './trip-report/trip-report.module.ts'
import { createTripTemplateModule } from './trip-templates/trip-template.module.ts'
import { createTripModule } from './trips/trip.module.ts'
import { createUndoModule } from './undo/undo.module.ts'

interface ModuleOptions {
  env: Env
  authSecret: string
  processId: string
  address: DatabaseAddress
  /** Events and leases of runs do not queue behind everybody's requests. */
  reserved: DatabaseClient
  outside: ReturnType<typeof createProviderModule>
  /** To domain events, besides those of the modules. */
  subscribers?: readonly EventSubscriber[]
  planning: Omit<ReturnType<typeof createPlanningModule>, 'planner'>
  shared: SharedDeps
}

/** Database, log, worker threads, and the providers of the outside world. */
interface SharedDeps extends DatabaseClient, Providers {
  logger: Logger
  metrics: Metrics
  planner: Planner
  renderer: DocumentRenderer
  turnRunner?: TurnRunner
}

export function createModules(options: ModuleOptions): { services: Services; jobs: JobQueue } {
  const { env, authSecret, processId, address, reserved, outside, planning, shared } = options
  // Modules publish through them before all are made; nothing is published until then.
  const subscribers: EventSubscriber[] = [...(options.subscribers ?? [])]
  const enqueue: JobQueue['enqueue'] = (...job) => jobs.enqueue(...job)
  const enqueueMany: JobQueue['enqueueMany'] = (...job) => jobs.enqueueMany(...job)
  const deps = { ...shared, enqueue, events: createEventPublisher({ enqueue }, subscribers) }

  const trips = createTripModule(deps)
  const indexing = createIndexingModule({ ...deps, enqueueMany, collections: [knowledgeCollection, memoryCollection] })
  const memory = createMemoryModule({ ...deps, ...indexing, ...trips.services })
  subscribers.push(...memory.subscribers)
  const briefs = createTripBriefModule({ ...deps, ...trips.services, ...memory.services })
  const itinerary = createItineraryModule({ ...deps, ...trips.services, ...briefs.services })
  const tasks = createTaskModule({ ...deps, ...trips.services })
  const packing = createPackingModule({ ...deps, ...trips.services })
  const alerts = createAlertModule({ ...deps, ...trips.services, enqueueMany })
  const knowledge = createKnowledgeModule({ ...deps, ...indexing })
  const budget = createBudgetModule({ ...deps, ...trips.services })
  const files = createFileModule({ ...deps, env })
  const handlers = createChangeHandlers(
    [trips, itinerary, tasks, packing, budget, files].flatMap(({ changeHandlers }) => changeHandlers),
  )
  const covers = createCoverModule({ ...deps, outline: builtInMap })
  const tripReport = createTripReportModule({ ...deps, ...trips.services, ...itinerary.services, ...budget.services })
  const undo = createUndoModule({ ...deps, handlers, onProposalReverted })
  const proposals = createProposalModule({ ...deps, handlers, ...undo.services })
  const travel = createTravelModule(deps)
  const exports = createExportModule({
    ...deps,
    ...trips.services,
    ...itinerary.services,
    ...tripReport.services,
    ...covers.services,
    publicAddress: publicAddress(env),
  })
  const { tripChanges } = trips.services
  const reports = createReportModule({
    ...{ ...deps, tripChanges },
    ...files.services,
    ...exports.services,
    ...tripReport.services,
  })
  const agent = createAgentModule({
    ...deps,
    ...trips.services,
    ...briefs.services,
    ...undo.services,
    ...itinerary.services,
    ...knowledge.services,
    ...memory.services,
    ...alerts.services,
    ...budget.services,
    ...files.services,
    ...reports.services,
    ...tripReport.services,
    tripPlans: itinerary.services.itineraryCheck,
    replanner: deps.planner,
  })
  const runs = createRunModule({
    ...deps,
    ...trips.services,
    ...briefs.services,
    ...agent,
    reservedConnection: reserved.db,
    processId,
  })
  const conversations = createConversationModule({ ...deps, ...runs.services })
  subscribers.push(...conversations.subscribers)
  const accounts = createAccountModule({
    ...deps,
    authSecret,
    publicAddress: publicAddress(env),
    removeTripsOf: trips.services.trips.removeAllOf,
  })
  const companions = createCompanionModule({ ...deps, publicAddress: publicAddress(env) })
  const notifications = createNotificationModule({ ...deps, authSecret, publicAddress: publicAddress(env) })
  subscribers.push(...notifications.subscribers)
  const { jobs } = createJobModule({
    ...deps,
    address,
    jobs: [
      accounts,
      alerts,
      companions,
      files,
      indexing,
      notifications,
      proposals,
      reports,
      runs,
      tasks,
      { jobs: subscribers.map(({ job }) => job) },
    ].flatMap((module) => module.jobs),
  })
  const admin = createAdminModule({ ...deps, ...accounts, ...accounts.services, jobs, models: outside.models })
  const system = createSystemModule({ ...outside, ...deps, env })

  const services: Services = {
    access: createAccessService(deps.db),
    rateLimit: deps.rateLimit,
    hashInput: createInputHash(authSecret),
    noteStorageFault: system.services.health.noteStorageFault,
    ...accounts.services,
    ...admin.services,
    ...alerts.services,
    ...createAuditModule(deps).services,
    ...briefs.services,
    ...companions.services,
    ...budget.services,
    ...conversations.services,
    ...itinerary.services,
    ...exports.services,
    ...files.services,
    ...createImportModule({
      ...deps,
      ...indexing,
      ...files.services,
      ...trips.services,
      ...itinerary.services,
      ...proposals.services,
    }).services,
    ...knowledge.services,
    ...createMapModule({ ...deps, env }).services,
    ...covers.services,
    ...memory.services,
    ...notifications.services,
    ...packing.services,
    ...planning.services,
    ...proposals.services,
    ...reports.services,
    ...runs.services,
    ...createShareLinkModule({
      ...deps,
      ...covers.services,
      ...tripReport.services,
      publicAddress: publicAddress(env),
    }).services,
    ...system.services,
    ...tasks.services,
    ...travel.services,
    ...createTrialModule({ ...deps, ...agent }).services,
    ...trips.services,
    ...createTripPresenceModule({ ...deps, ...trips.services }).services,
    ...tripReport.services,
    ...createTripTemplateModule(deps).services,
    ...undo.services,
  }
  return { services, jobs }
}
