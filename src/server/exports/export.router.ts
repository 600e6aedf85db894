import { doneSchema } from '#contract/paging.ts'
import { tripIdSchema, tripMutationSchema } from '#contract/trip.ts'
import {
  calendarFeedSchema,
  createdCalendarFeedSchema,
  exportedFileSchema,
  exportTripSchema,
  pdfFileSchema,
} from '#contract/trip-export.ts'
import { limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { CalendarFeedService } from './calendar-feed.service.ts'
import type { ItineraryPdfService } from './itinerary-pdf.service.ts'
import type { ReportPdfService } from './report-pdf.service.ts'
import type { TripExportService } from './trip-export.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    calendarFeeds: CalendarFeedService
    itineraryPdf: ItineraryPdfService
    reportPdf: ReportPdfService
    tripExports: TripExportService
  }
}

export const exportRouter = router({
  /** The text of a file; `GET /api/trips/:id/export.<format>` sends the same as a download. */
  file: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .use(limited({ name: 'export-trip', limit: 120, seconds: 60 }))
    .input(exportTripSchema)
    .output(exportedFileSchema)
    .query(({ ctx, input }) => ctx.services.tripExports.file(ctx.actor, input, ctx.locale)),
  /** The plan to print, in the caller's language; also `GET /api/trips/:id/export.pdf`. */
  itinerary: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .use(limited({ name: 'export-pdf', limit: 20, seconds: 60 }))
    .input(tripIdSchema)
    .output(pdfFileSchema)
    .query(({ ctx, input }) => ctx.services.itineraryPdf.file(ctx.actor, input.tripId, ctx.locale)),
  /** What became of the trip, to print and to keep; also `GET /api/trips/:id/report.pdf`. */
  report: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .use(limited({ name: 'export-pdf', limit: 20, seconds: 60 }))
    .input(tripIdSchema)
    .output(pdfFileSchema)
    .query(({ ctx, input }) => ctx.services.reportPdf.file(ctx.actor, input.tripId, ctx.locale)),
  /** The calendar feed of the caller's own; its address holds a secret, so that programs cannot make one. */
  feeds: router({
    get: tripProcedure({ role: 'viewer', scope: 'session' })
      .input(tripIdSchema)
      .output(calendarFeedSchema.nullable())
      .query(({ ctx, input }) => ctx.services.calendarFeeds.get(ctx.actor, input.tripId)),
    create: tripProcedure({ role: 'viewer', scope: 'session' })
      .use(limited({ name: 'create-feed', limit: 30, seconds: 3600 }))
      .input(tripMutationSchema)
      .output(createdCalendarFeedSchema)
      .mutation(({ ctx, input }) => ctx.services.calendarFeeds.create(ctx.actor, input.tripId)),
    revoke: tripProcedure({ role: 'viewer', scope: 'session' })
      .input(tripMutationSchema)
      .output(doneSchema)
      .mutation(({ ctx, input }) => ctx.services.calendarFeeds.revoke(ctx.actor, input.tripId)),
  }),
})
