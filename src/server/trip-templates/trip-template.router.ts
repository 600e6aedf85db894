import { z } from 'zod'
import { doneSchema } from '#contract/paging.ts'
import { createSampleTripSchema } from '#contract/sample-trip.ts'
import { tripSchema } from '#contract/trip.ts'
import {
  removeTemplateSchema,
  renameTemplateSchema,
  saveTemplateSchema,
  tripTemplateSchema,
  useTemplateSchema,
} from '#contract/trip-template.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import { stopInLanguage } from '../trips/trip-language.ts'
import type { TripTemplateService } from './trip-template.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    tripTemplates: TripTemplateService
  }
}

export const tripTemplateRouter = router({
  list: authedProcedure({ scope: 'trips:read' })
    .output(z.array(tripTemplateSchema))
    .query(async ({ ctx }) => {
      const templates = await ctx.services.tripTemplates.list(ctx.actor)
      return templates.map((each) => ({ ...each, stops: each.stops.map((stop) => stopInLanguage(stop, ctx.locale)) }))
    }),
  save: tripProcedure({ role: 'viewer', scope: 'trips:write' })
    .input(saveTemplateSchema)
    .output(tripTemplateSchema)
    .mutation(({ ctx, input }) => ctx.services.tripTemplates.save(ctx.actor, input)),
  use: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'create-trip', limit: 200, seconds: 3600 }))
    .input(useTemplateSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) => ctx.services.tripTemplates.use(ctx.actor, input)),
  createSample: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'create-trip', limit: 200, seconds: 3600 }))
    .input(createSampleTripSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) => ctx.services.tripTemplates.createSample(ctx.actor, input)),
  rename: authedProcedure({ scope: 'trips:write' })
    .input(renameTemplateSchema)
    .output(tripTemplateSchema)
    .mutation(({ ctx, input }) => ctx.services.tripTemplates.rename(ctx.actor, input)),
  remove: authedProcedure({ scope: 'trips:write' })
    .input(removeTemplateSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.tripTemplates.remove(ctx.actor, input)),
})
