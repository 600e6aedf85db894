import type { z } from 'zod'
import type { Companion, CompanionList, memberMutationSchema, setMemberRoleSchema } from '#contract/companion.ts'
import type { Db } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { listOpenInvites } from './invite.repository.ts'
import { listMembers } from './member.repository.ts'
import { changeMemberRole, dropMember, makeMainOwner, passTripOn, requireMember } from './member.writes.ts'

export type MemberService = ReturnType<typeof createMemberService>

export function createMemberService({ db, clock, events }: { db: Db; clock: Clock; events: EventPublisher }) {
  return {
    /** The procedure has checked that the caller is a member. */
    async list(actor: Actor, tripId: string): Promise<CompanionList> {
      const [members, invites] = await Promise.all([
        listMembers(db, tripId),
        listOpenInvites(db, actor.userId, tripId, clock.now()),
      ])
      return { members, invites }
    },

    /** @throws AppError INVALID_TRANSITION for whom the trip belongs to: that is handed on by `transferOwnership`. */
    setRole: (actor: Actor, { tripId, userId, role }: z.infer<typeof setMemberRoleSchema>): Promise<Companion> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        const member = await requireMember(tx, trip.id, userId)
        if (member.role === role) return member
        if (member.isMainOwner) throw refusal('main_owner')
        const at = clock.now().toISOString()
        const actorId = actor.userId
        await events.publish(tx, { type: 'member.role-changed', tripId: trip.id, userId, actorId, at })
        return changeMemberRole(tx, actor, trip.id, member, role)
      }),

    remove: (actor: Actor, { tripId, userId }: z.infer<typeof memberMutationSchema>) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        const member = await requireMember(tx, trip.id, userId)
        if (member.isMainOwner) throw refusal('main_owner')
        await dropMember(tx, actor, trip.id, member, 'member.removed')
        return { done: true as const }
      }),

    /** Of an owner the trip passes to another one. @throws AppError INVALID_TRANSITION for the last. */
    leave: (actor: Actor, tripId: string) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'viewer')
        const isKept = trip.ownerId !== actor.userId || (await passTripOn(tx, actor, trip.id))
        if (!isKept) throw refusal('last_owner')
        await dropMember(tx, actor, trip.id, await requireMember(tx, trip.id, actor.userId), 'member.left')
        return { done: true as const }
      }),

    /** Who hands it on stays as an editor. */
    transferOwnership: (actor: Actor, { tripId, userId }: z.infer<typeof memberMutationSchema>): Promise<Companion> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        if (trip.ownerId !== actor.userId) throw new AppError('FORBIDDEN', { details: { reason: 'main_owner' } })
        const [heir, giver] = [await requireMember(tx, trip.id, userId), await requireMember(tx, trip.id, actor.userId)]
        if (heir.isMainOwner) return heir
        const owner = await makeMainOwner(tx, actor, trip.id, heir)
        const at = clock.now().toISOString()
        const actorId = actor.userId
        await events.publish(tx, { type: 'member.role-changed', tripId: trip.id, userId, actorId, at })
        await changeMemberRole(tx, actor, trip.id, { ...giver, isMainOwner: false }, 'editor')
        return owner
      }),
  }
}

function refusal(reason: 'main_owner' | 'last_owner'): AppError {
  return new AppError('INVALID_TRANSITION', { details: { reason } })
}
