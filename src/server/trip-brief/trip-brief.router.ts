import { sentMessageSchema } from '#contract/conversation.ts'
import { planFromBriefSchema, tripBriefViewSchema, updateBriefSchema } from '#contract/trip-brief.ts'
import { limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { TripBriefService } from './trip-brief.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    briefs: TripBriefService
  }
}

export const tripBriefRouter = router({
  get: tripProcedure({ role: 'viewer', scope: 'agent' })
    .output(tripBriefViewSchema)
    .query(({ ctx, input }) => ctx.services.briefs.get(ctx.actor, input.tripId, ctx.locale)),
  update: tripProcedure({ role: 'editor', scope: 'agent' })
    .input(updateBriefSchema)
    .output(tripBriefViewSchema)
    .mutation(({ ctx, input }) => ctx.services.briefs.update(ctx.actor, input, ctx.locale)),
  plan: tripProcedure({ role: 'editor', scope: 'agent' })
    .use(limited({ name: 'chat', limit: 30, seconds: 60 }))
    .input(planFromBriefSchema)
    .output(sentMessageSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.planFromBrief(ctx.actor, input, ctx.locale)),
})
