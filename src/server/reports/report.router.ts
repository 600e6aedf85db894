import { doneSchema, mutationSchema } from '#contract/paging.ts'
import {
  buildReportSchema,
  dataExportSchema,
  removeReportSchema,
  reportIdSchema,
  reportSchema,
  reportWithContentSchema,
} from '#contract/report.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import { streamSchema } from '../procedures/stream-schema.ts'
import type { ReportService } from './report.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    reports: ReportService
  }
}

export const reportRouter = router({
  /** A file that is built in the background; `list` and `get` say how far it is. */
  build: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'build-report', limit: 30, seconds: 600 }))
    .input(buildReportSchema)
    .output(reportSchema)
    .mutation(({ ctx, input }) => ctx.services.reports.build(ctx.actor, input, ctx.locale)),
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(reportSchema.array())
    .query(({ ctx, input }) => ctx.services.reports.list(ctx.actor, input.tripId)),
  live: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(streamSchema(reportSchema.array()))
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      yield* ctx.services.reports.live(ctx.actor, input.tripId, signal)
    }),
  get: authedProcedure({ scope: 'trips:read' })
    .input(reportIdSchema)
    .output(reportWithContentSchema)
    .query(({ ctx, input }) => ctx.services.reports.get(ctx.actor, input.reportId)),
  /** Its file goes with it. */
  remove: authedProcedure({ scope: 'trips:write' })
    .input(removeReportSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.reports.remove(ctx.actor, input)),
})

/** Everything of the caller's account as a ZIP; a new one takes the place of the last. */
export const dataExportRouter = router({
  exportData: authedProcedure({ scope: 'session' })
    .use(limited({ name: 'export-data', limit: 6, seconds: 3600 }))
    .input(mutationSchema)
    .output(dataExportSchema)
    .mutation(({ ctx }) => ctx.services.reports.exportData(ctx.actor, ctx.locale)),
  /** How far the last one is, and where it is; null without one. */
  dataExport: authedProcedure({ scope: 'session' })
    .output(dataExportSchema.nullable())
    .query(({ ctx }) => ctx.services.reports.dataExport(ctx.actor)),
})
