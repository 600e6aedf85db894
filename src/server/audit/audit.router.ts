import {
  auditExportSchema,
  auditSubjectSchema,
  exportAuditSchema,
  findAuditSubjectsSchema,
  listAuditSchema,
  namedAuditEntrySchema,
} from '#contract/audit.ts'
import { pageOf } from '#contract/paging.ts'
import { adminProcedure, limited, router } from '../procedures/procedures.ts'
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
  /** As CSV, page by page; the first page begins with the header. */
  export: adminProcedure
    .use(limited({ name: 'audit-export', limit: 120, seconds: 60 }))
    .input(exportAuditSchema)
    .output(auditExportSchema)
    .query(({ ctx, input }) => ctx.services.audit.export(input)),
  subjects: adminProcedure
    .input(findAuditSubjectsSchema)
    .output(auditSubjectSchema.array())
    .query(({ ctx, input }) => ctx.services.audit.subjects(input)),
})
