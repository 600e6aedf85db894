import type { Db } from '../db/client.ts'
import { createAuditService } from './audit.service.ts'
import { createAuditFilterService } from './audit-filter.service.ts'
import { createTripVisitService } from './trip-visit.service.ts'

export function createAuditModule({ db }: { db: Db }) {
  return {
    services: {
      audit: createAuditService(db),
      auditFilters: createAuditFilterService(db),
      tripVisits: createTripVisitService(db),
    },
  }
}
