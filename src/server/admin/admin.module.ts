import type { LinkService } from '../accounts/link.service.ts'
import type { SessionService } from '../accounts/session.service.ts'
import type { Db } from '../db/client.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { createModelAdminService, type ModelsInUse } from './model-admin.service.ts'
import { createOperationsService } from './operations.service.ts'
import { createUsageService } from './usage.service.ts'
import { createUserAdminService } from './user-admin.service.ts'

export interface AdminModuleDeps {
  db: Db
  logger: Logger
  metrics: Metrics
  jobs: JobQueue
  sessions: SessionService
  links: LinkService
  /** A mail server is set. */
  confirmsAddresses: boolean
  clock: Clock
  models: ModelsInUse
}

export function createAdminModule(deps: AdminModuleDeps) {
  return {
    services: {
      modelAdmin: createModelAdminService(deps),
      operations: createOperationsService(deps),
      productUsage: createUsageService(deps),
      userAdmin: createUserAdminService(deps),
    },
  }
}
