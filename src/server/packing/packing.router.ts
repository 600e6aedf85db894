import { z } from 'zod'
import {
  addPackingItemsSchema,
  packingItemSchema,
  packingSuggestionsSchema,
  removePackingItemSchema,
  setPackedSchema,
  suggestPackingSchema,
  updatePackingItemSchema,
} from '#contract/packing.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { PackingService } from './packing.service.ts'
import type { PackingSuggestionService } from './packing-suggestions.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    packing: PackingService
    packingSuggestions: PackingSuggestionService
  }
}

export const packingRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(z.array(packingItemSchema))
    .query(({ ctx, input }) => ctx.services.packing.list(ctx.actor, input.tripId)),
  /** What such a trip usually needs, for one person or for all together. Writes nothing. */
  suggestions: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(suggestPackingSchema)
    .output(packingSuggestionsSchema)
    .query(({ ctx, input, signal }) => ctx.services.packingSuggestions.suggest(ctx.actor, input, ctx.locale, signal)),
  add: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'add-packing', limit: 600, seconds: 600 }))
    .input(addPackingItemsSchema)
    .output(z.array(packingItemSchema))
    .mutation(({ ctx, input }) => ctx.services.packing.add(ctx.actor, input)),
  update: authedProcedure({ scope: 'trips:write' })
    .input(updatePackingItemSchema)
    .output(packingItemSchema)
    .mutation(({ ctx, input }) => ctx.services.packing.update(ctx.actor, input)),
  /** One item, a whole bag, or everything again for the way back. */
  setPacked: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .input(setPackedSchema)
    .output(z.array(packingItemSchema))
    .mutation(({ ctx, input }) => ctx.services.packing.setPacked(ctx.actor, input)),
  /** Answers with the item as it was. */
  remove: authedProcedure({ scope: 'trips:write' })
    .input(removePackingItemSchema)
    .output(packingItemSchema)
    .mutation(({ ctx, input }) => ctx.services.packing.remove(ctx.actor, input)),
})
