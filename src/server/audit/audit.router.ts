import { auditEntrySchema, listAuditSchema } from '#contract/audit.ts'
import { pageOf } from '#contract/paging.ts'
import { adminProcedure, router } from '../procedures/procedures.ts'
import type { AuditService } from './audit.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    audit: AuditService
  }
}

export const auditRouter = router({
  list: adminProcedure
    .input(listAuditSchema)
    .output(pageOf(auditEntrySchema))
    .query(({ ctx, input }) => ctx.services.audit.list(input)),
})
