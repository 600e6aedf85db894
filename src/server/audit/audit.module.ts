import type { Db } from '../db/client.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { createAuditService } from './audit.service.ts'
import { createAuditFilterService } from './audit-filter.service.ts'
import { createTripVisitService } from './trip-visit.service.ts'

export function createAuditModule(deps: { db: Db; guides: Guides }) {
  return {
    services: {
      audit: createAuditService(deps),
      auditFilters: createAuditFilterService(deps.db),
      tripVisits: createTripVisitService(deps.db),
    },
  }
}
