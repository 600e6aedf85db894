import { followPresenceSchema, tripPresenceSchema } from '#contract/companion.ts'
import { router, tripProcedure } from '../procedures/procedures.ts'
import { streamSchema } from '../procedures/stream-schema.ts'
import type { TripPresenceService } from './trip-presence.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    tripPresence: TripPresenceService
  }
}

export const tripPresenceRouter = router({
  presence: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(followPresenceSchema)
    .output(streamSchema(tripPresenceSchema))
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      yield* ctx.services.tripPresence.follow(ctx.actor, input, signal)
    }),
})
