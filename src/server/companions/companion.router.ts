import {
  acceptInviteSchema,
  companionListSchema,
  companionSchema,
  createdInviteSchema,
  invitationSchema,
  inviteCompanionSchema,
  joinedTripSchema,
  memberMutationSchema,
  openInvitationSchema,
  revokeInviteSchema,
  setMemberRoleSchema,
} from '#contract/companion.ts'
import { doneSchema } from '#contract/paging.ts'
import { tripMutationSchema } from '#contract/trip.ts'
import {
  authedProcedure,
  limited,
  limitedByAddress,
  publicProcedure,
  router,
  tripProcedure,
} from '../procedures/procedures.ts'
import type { InviteService } from './invite.service.ts'
import type { MemberService } from './member.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    members: MemberService
    invites: InviteService
  }
}

export const companionRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .output(companionListSchema)
    .query(({ ctx, input }) => ctx.services.members.list(ctx.actor, input.tripId)),
  invite: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .use(limited({ name: 'invite', limit: 60, seconds: 3600 }))
    .input(inviteCompanionSchema)
    .output(createdInviteSchema)
    .mutation(({ ctx, input }) => ctx.services.invites.invite(ctx.actor, input)),
  revokeInvite: authedProcedure({ scope: 'trips:write' })
    .input(revokeInviteSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.invites.revoke(ctx.actor, input)),
  /** What a link is about, before anybody has signed in. */
  invitation: publicProcedure
    .use(limitedByAddress({ name: 'open-invitation', limit: 60, seconds: 300 }))
    .input(invitationSchema)
    .output(openInvitationSchema)
    .query(({ ctx, input }) => ctx.services.invites.open(ctx.actor, input.token, ctx.locale)),
  acceptInvite: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'accept-invite', limit: 60, seconds: 300 }))
    .input(acceptInviteSchema)
    .output(joinedTripSchema)
    .mutation(({ ctx, input }) => ctx.services.invites.accept(ctx.actor, input.token)),
  setRole: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .input(setMemberRoleSchema)
    .output(companionSchema)
    .mutation(({ ctx, input }) => ctx.services.members.setRole(ctx.actor, input)),
  remove: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .input(memberMutationSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.members.remove(ctx.actor, input)),
  /** Access is checked where the member goes, so that a repeated request is answered after that. */
  leave: authedProcedure({ scope: 'trips:write' })
    .input(tripMutationSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.members.leave(ctx.actor, input.tripId)),
  transferOwnership: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .input(memberMutationSchema)
    .output(companionSchema)
    .mutation(({ ctx, input }) => ctx.services.members.transferOwnership(ctx.actor, input)),
})
