import { acknowledgeAlertSchema, alertListSchema, alertSchema, reportAlertSchema } from '#contract/alert.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import { streamSchema } from '../procedures/stream-schema.ts'
import type { AlertService } from './alert.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    alerts: AlertService
  }
}

export const alertRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(alertListSchema)
    .query(({ ctx, input }) => ctx.services.alerts.list(ctx.actor, input.tripId, ctx.locale)),
  /** What a traveler knows. */
  report: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'report-alert', limit: 60, seconds: 600 }))
    .input(reportAlertSchema)
    .output(alertSchema)
    .mutation(({ ctx, input }) => ctx.services.alerts.report(ctx.actor, input, ctx.locale)),
  acknowledge: authedProcedure({ scope: 'trips:write' })
    .input(acknowledgeAlertSchema)
    .output(alertSchema)
    .mutation(({ ctx, input }) => ctx.services.alerts.acknowledge(ctx.actor, input.alertId, ctx.locale)),
  live: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .output(streamSchema(alertListSchema))
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      yield* ctx.services.alerts.live(ctx.actor, input.tripId, ctx.locale, signal)
    }),
})
