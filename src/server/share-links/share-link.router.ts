import { z } from 'zod'
import { doneSchema } from '#contract/paging.ts'
import {
  createdShareLinkSchema,
  createShareLinkSchema,
  openSharedSchema,
  revokeShareLinkSchema,
  sharedTripSchema,
  shareLinkSchema,
} from '#contract/share-link.ts'
import {
  authedProcedure,
  limited,
  limitedByAddress,
  publicProcedure,
  router,
  tripProcedure,
} from '../procedures/procedures.ts'
import type { ShareLinkService } from './share-link.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    shareLinks: ShareLinkService
  }
}

export const shareLinkRouter = router({
  shareLinks: router({
    list: tripProcedure({ role: 'owner', scope: 'trips:read' })
      .output(z.array(shareLinkSchema))
      .query(({ ctx, input }) => ctx.services.shareLinks.list(ctx.actor, input.tripId)),
    create: tripProcedure({ role: 'owner', scope: 'trips:write' })
      .use(limited({ name: 'create-share-link', limit: 60, seconds: 3600 }))
      .input(createShareLinkSchema)
      .output(createdShareLinkSchema)
      .mutation(({ ctx, input }) => ctx.services.shareLinks.create(ctx.actor, input)),
    revoke: authedProcedure({ scope: 'trips:write' })
      .input(revokeShareLinkSchema)
      .output(doneSchema)
      .mutation(({ ctx, input }) => ctx.services.shareLinks.revoke(ctx.actor, input)),
  }),
  shared: router({
    /** A mutation, because a password must not stand in an address, and because the view is counted. */
    open: publicProcedure
      .use(limitedByAddress({ name: 'open-shared', limit: 120, seconds: 300 }))
      .input(openSharedSchema)
      .output(sharedTripSchema)
      .mutation(({ ctx, input }) => ctx.services.shareLinks.open(input, ctx.request, ctx.locale)),
  }),
})
