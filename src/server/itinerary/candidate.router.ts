import { z } from 'zod'
import {
  addCandidateSchema,
  candidateIdSchema,
  itemCandidateSchema,
  voteCandidateSchema,
} from '#contract/item-candidate.ts'
import { itineraryItemSchema } from '#contract/itinerary.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { CandidateService } from './candidate.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    candidates: CandidateService
  }
}

export const candidateRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(z.array(itemCandidateSchema))
    .query(({ ctx, input }) =>
      ctx.services.itemLanguage.all(ctx.services.candidates.list(ctx.actor, input.tripId), ctx.locale),
    ),
  add: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'add-candidate', limit: 300, seconds: 600 }))
    .input(addCandidateSchema)
    .output(itemCandidateSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.candidates.add(ctx.actor, input), ctx.locale),
    ),
  vote: authedProcedure({ scope: 'trips:write' })
    .input(voteCandidateSchema)
    .output(itemCandidateSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.candidates.vote(ctx.actor, input), ctx.locale),
    ),
  /** Answers with the item that it has become. */
  choose: authedProcedure({ scope: 'trips:write' })
    .input(candidateIdSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.candidates.choose(ctx.actor, input), ctx.locale),
    ),
  remove: authedProcedure({ scope: 'trips:write' })
    .input(candidateIdSchema)
    .output(itemCandidateSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.candidates.remove(ctx.actor, input), ctx.locale),
    ),
})
