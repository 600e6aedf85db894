import {
  auditExportSchema,
  auditSubjectSchema,
  exportAuditSchema,
  findAuditSubjectsSchema,
  listAuditSchema,
  namedAuditEntrySchema,
} from '#contract/audit.ts'
import {
  auditFacetsInputSchema,
  auditFacetsSchema,
  removeAuditFilterSchema,
  saveAuditFilterSchema,
  savedAuditFilterSchema,
} from '#contract/audit-filter.ts'
import { doneSchema, pageOf } from '#contract/paging.ts'
import { adminProcedure, limited, router } from '../procedures/procedures.ts'
import type { AuditService } from './audit.service.ts'
import type { AuditFilterService } from './audit-filter.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    audit: AuditService
    auditFilters: AuditFilterService
  }
}

export const auditRouter = router({
  list: adminProcedure
    .input(listAuditSchema)
    .output(pageOf(namedAuditEntrySchema))
    .query(({ ctx, input }) => ctx.services.audit.list(input, ctx.locale)),
  /** As CSV, page by page; the first page begins with the header. */
  export: adminProcedure
    .use(limited({ name: 'audit-export', limit: 120, seconds: 60 }))
    .input(exportAuditSchema)
    .output(auditExportSchema)
    .query(({ ctx, input }) => ctx.services.audit.export(input)),
  /** What a filter finds, counted among the newest entries. */
  facets: adminProcedure
    .input(auditFacetsInputSchema)
    .output(auditFacetsSchema)
    .query(({ ctx, input }) => ctx.services.audit.facets(input)),
  /** Saved by the admin who asks. */
  filters: router({
    list: adminProcedure
      .output(savedAuditFilterSchema.array())
      .query(({ ctx }) => ctx.services.auditFilters.list(ctx.actor)),
    save: adminProcedure
      .input(saveAuditFilterSchema)
      .output(savedAuditFilterSchema)
      .mutation(({ ctx, input }) => ctx.services.auditFilters.save(ctx.actor, input)),
    remove: adminProcedure
      .input(removeAuditFilterSchema)
      .output(doneSchema)
      .mutation(({ ctx, input }) => ctx.services.auditFilters.remove(ctx.actor, input)),
  }),
  subjects: adminProcedure
    .input(findAuditSubjectsSchema)
    .output(auditSubjectSchema.array())
    .query(({ ctx, input }) => ctx.services.audit.subjects(input, ctx.locale)),
})
