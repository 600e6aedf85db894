import {
  bulkUpsertTagsSchema,
  removeTagSchema,
  suggestedTagsSchema,
  upsertTagSchema,
  userTagListSchema,
  userTagSchema,
} from '#contract/memory.ts'
import { doneSchema } from '#contract/paging.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { TagService } from './tag.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    tags: TagService
  }
}

const own = authedProcedure({ scope: 'knowledge' })
const saving = own.use(limited({ name: 'save-tags', limit: 300, seconds: 600 }))

export const tagRouter = router({
  list: own.output(userTagListSchema).query(({ ctx }) => ctx.services.tags.list(ctx.actor, ctx.locale)),
  /** What the ratings of a trip say: shown first, noted with `bulkUpsert`. */
  suggest: tripProcedure({ role: 'viewer', scope: 'knowledge' })
    .input(tripIdSchema)
    .output(suggestedTagsSchema)
    .query(({ ctx, input }) => ctx.services.tags.suggest(ctx.actor, input.tripId, ctx.locale)),
  upsert: saving
    .input(upsertTagSchema)
    .output(userTagSchema)
    .mutation(({ ctx, input }) => ctx.services.tags.upsert(ctx.actor, input)),
  bulkUpsert: saving
    .input(bulkUpsertTagsSchema)
    .output(userTagListSchema)
    .mutation(({ ctx, input }) => ctx.services.tags.bulkUpsert(ctx.actor, input.tags, ctx.locale)),
  remove: own
    .input(removeTagSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.tags.remove(ctx.actor, input.tag)),
})
