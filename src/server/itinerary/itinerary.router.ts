import { z } from 'zod'
import {
  addItemSchema,
  copyDaySchema,
  editItemsSchema,
  itineraryItemSchema,
  listItemsSchema,
  markDaySchema,
  markedDaySchema,
  markItemSchema,
  moveItemSchema,
  rateItemSchema,
  removeItemSchema,
  updateItemSchema,
} from '#contract/itinerary.ts'
import { applyFixSchema, itineraryCheckSchema } from '#contract/itinerary-check.ts'
import { itineraryLegsSchema } from '#contract/itinerary-legs.ts'
import { proposalSchema } from '#contract/proposal.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import { candidateRouter } from './candidate.router.ts'
import type { ItineraryCheckService } from './check/itinerary-check.service.ts'
import type { ItemLanguage } from './item-language.ts'
import type { ItineraryService } from './itinerary.service.ts'
import type { ItineraryLegsService } from './legs/itinerary-legs.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    itemLanguage: ItemLanguage
    itinerary: ItineraryService
    itineraryCheck: ItineraryCheckService
    itineraryLegs: ItineraryLegsService
  }
}

export const itineraryRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(listItemsSchema)
    .output(z.array(itineraryItemSchema))
    .query(({ ctx, input }) =>
      ctx.services.itemLanguage.all(ctx.services.itinerary.list(ctx.actor, input), ctx.locale),
    ),
  add: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'add-item', limit: 600, seconds: 600 }))
    .input(addItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.itinerary.add(ctx.actor, input), ctx.locale),
    ),
  /** Moves, marks or removes several as one step. */
  editMany: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'edit-items', limit: 120, seconds: 600 }))
    .input(editItemsSchema)
    .output(z.array(itineraryItemSchema))
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.all(ctx.services.itinerary.editMany(ctx.actor, input), ctx.locale),
    ),
  copyDay: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'copy-day', limit: 60, seconds: 600 }))
    .input(copyDaySchema)
    .output(z.array(itineraryItemSchema))
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.all(ctx.services.itinerary.copyDay(ctx.actor, input), ctx.locale),
    ),
  update: authedProcedure({ scope: 'trips:write' })
    .input(updateItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.itinerary.update(ctx.actor, input), ctx.locale),
    ),
  move: authedProcedure({ scope: 'trips:write' })
    .input(moveItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.itinerary.move(ctx.actor, input), ctx.locale),
    ),
  /** Done or skipped on the way. */
  mark: authedProcedure({ scope: 'trips:write' })
    .input(markItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.itinerary.mark(ctx.actor, input), ctx.locale),
    ),
  markDay: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .input(markDaySchema)
    .output(markedDaySchema)
    .mutation(({ ctx, input }) => ctx.services.itinerary.markDay(ctx.actor, input)),
  rate: authedProcedure({ scope: 'trips:write' })
    .input(rateItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.itinerary.rate(ctx.actor, input), ctx.locale),
    ),
  /** Answers with the item as it was. */
  remove: authedProcedure({ scope: 'trips:write' })
    .input(removeItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) =>
      ctx.services.itemLanguage.one(ctx.services.itinerary.remove(ctx.actor, input), ctx.locale),
    ),
  /** What the feasibility rules find in the trip as it stands. */
  check: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(itineraryCheckSchema)
    .query(({ ctx, input, signal }) => ctx.services.itineraryCheck.check(ctx.actor, input.tripId, signal)),
  /** How one gets from each located item of a day to the next. */
  legs: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(itineraryLegsSchema)
    .query(({ ctx, input, signal }) => ctx.services.itineraryLegs.list(ctx.actor, input.tripId, signal)),
  candidates: candidateRouter,
  applyFix: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .input(applyFixSchema)
    .output(proposalSchema)
    .mutation(({ ctx, input }) => ctx.services.proposals.applyNow(ctx.actor, input)),
})
