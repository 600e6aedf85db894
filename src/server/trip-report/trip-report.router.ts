import { tripIdSchema } from '#contract/trip.ts'
import { tripReportSchema } from '#contract/trip-report.ts'
import { router, tripProcedure } from '../procedures/procedures.ts'
import type { TripReportService } from './trip-report.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    tripReport: TripReportService
  }
}

export const tripReportRouter = router({
  /** What became of the trip, and what to do next. */
  report: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(tripReportSchema)
    .query(({ ctx, input, signal }) => ctx.services.tripReport.read(ctx.actor, input.tripId, ctx.locale, signal)),
})
