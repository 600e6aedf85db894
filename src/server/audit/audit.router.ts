import { auditSubjectSchema, findAuditSubjectsSchema, listAuditSchema, namedAuditEntrySchema } from '#contract/audit.ts'
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
    .output(pageOf(namedAuditEntrySchema))
    .query(({ ctx, input }) => ctx.services.audit.list(input)),
  subjects: adminProcedure
    .input(findAuditSubjectsSchema)
    .output(auditSubjectSchema.array())
    .query(({ ctx, input }) => ctx.services.audit.subjects(input)),
})
