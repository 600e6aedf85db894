import type { SessionService } from '../accounts/session.service.ts'
import type { Db } from '../db/client.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Logger } from '../observability/logger.ts'
import { createOperationsService } from './operations.service.ts'
import { createUserAdminService } from './user-admin.service.ts'

export interface AdminModuleDeps {
  db: Db
  logger: Logger
  jobs: JobQueue
  sessions: SessionService
}

export function createAdminModule(deps: AdminModuleDeps) {
  return { services: { operations: createOperationsService(deps), userAdmin: createUserAdminService(deps) } }
}
