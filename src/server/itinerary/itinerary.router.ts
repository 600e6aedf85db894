import { z } from 'zod'
import {
  addItemSchema,
  itineraryItemSchema,
  listItemsSchema,
  moveItemSchema,
  removeItemSchema,
  updateItemSchema,
} from '#contract/itinerary.ts'
import { authedProcedure, router, tripProcedure } from '../api/trpc.ts'

export const itineraryRouter = router({
  list: tripProcedure('viewer')
    .input(listItemsSchema)
    .output(z.array(itineraryItemSchema))
    .query(({ ctx, input }) => ctx.services.itinerary.list(ctx.actor, input)),
  add: tripProcedure('editor')
    .input(addItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) => ctx.services.itinerary.add(ctx.actor, input)),
  update: authedProcedure
    .input(updateItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) => ctx.services.itinerary.update(ctx.actor, input)),
  move: authedProcedure
    .input(moveItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) => ctx.services.itinerary.move(ctx.actor, input)),
  /** Answers with the item as it was. */
  remove: authedProcedure
    .input(removeItemSchema)
    .output(itineraryItemSchema)
    .mutation(({ ctx, input }) => ctx.services.itinerary.remove(ctx.actor, input)),
})
