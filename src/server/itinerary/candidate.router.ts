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
    .query(({ ctx, input }) => ctx.services.candidates.list(ctx.actor, input.tripId)),
  add: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'add-candidate', limit: 300, seconds: 600 }))
    .input(addCandidateSchema)
    .output(itemCandidateSchema)
    .mutation(({ ctx, input }) => ctx.services.candidates.add(ctx.actor, input)),
  vote: authedProcedure({ scope: 'trips:write' })
    .input(voteCandidateSchema)
    .output(itemCandidateSchema)
    .mutation(({ ctx, input }) => ctx.services.candidates.vote(ctx.actor, input)),
  /** Answers with the item that it has become. */
  choose: authedProcedure({ scope: 'trips:write' })
    .input(candidateIdSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) => ctx.services.candidates.choose(ctx.actor, input)),
  remove: authedProcedure({ scope: 'trips:write' })
    .input(candidateIdSchema)
    .output(itemCandidateSchema)
    .mutation(({ ctx, input }) => ctx.services.candidates.remove(ctx.actor, input)),
})
