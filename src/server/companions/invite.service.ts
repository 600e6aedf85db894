// Invitations: a link for one person, shown once to the owner who makes it, and mailed where an address is given.
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { memberRoles } from '#contract/choices.ts'
import type {
  CreatedInvite,
  InviteCompanion,
  JoinedTrip,
  OpenInvitation,
  revokeInviteSchema,
} from '#contract/companion.ts'
import type { Locale } from '#contract/locale.ts'
import { hashToken, makeSecretToken } from '../accounts/secret-token.ts'
import type { Db, Tx } from '../db/client.ts'
import { tripInvites } from '../db/schema/companions.ts'
import { trips } from '../db/schema/index.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { recordedTitle } from '../reader-language/trip-title.ts'
import { countOpenInvites, findInvite, findTripOfInvite, isOver, lockInvite, toInvite } from './invite.repository.ts'
import { countMembers, findMember } from './member.repository.ts'
import { addMember, changeMemberRole, requireMember } from './member.writes.ts'

const dayMs = 86_400_000
const [usualDays, mostDays] = [7, 90]
const [mostOpenInvites, mostMembers] = [50, 50]

export interface InviteServiceDeps {
  db: Db
  clock: Clock
  events: EventPublisher
  /** Sees to it that the invitation is mailed when, and only when, the transaction commits. */
  post(tx: Tx, invite: { inviteId: string; origin: string | null }): Promise<void>
  /** The configured public address; without it links begin with that of the request. */
  publicAddress: string | undefined
}
export type InviteService = ReturnType<typeof createInviteService>

export function createInviteService({ db, clock, events, post, publicAddress }: InviteServiceDeps) {
  const expiryOf = (wanted: string | undefined): Date => {
    const now = clock.now().getTime()
    const expiresAt = wanted ? new Date(wanted) : new Date(now + usualDays * dayMs)
    if (expiresAt.getTime() <= now) throw invalidInput('expiresAt', 'in_past', 'an invitation expires in the future')
    if (expiresAt.getTime() > now + mostDays * dayMs)
      throw invalidInput('expiresAt', 'too_late', `an invitation lasts for at most ${mostDays} days`)
    return expiresAt
  }

  return {
    async invite(actor: Actor, input: InviteCompanion): Promise<CreatedInvite> {
      const { tripId, role, email = null } = input
      const expiresAt = expiryOf(input.expiresAt)
      const { token, tokenHash } = makeSecretToken()
      // The answer holds the secret, so it is not kept under an idempotency key.
      const once = { ...actor, request: { ...actor.request, idempotency: undefined } }
      const created = await write(db, once, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        if ((await countOpenInvites(tx, trip.id, clock.now())) >= mostOpenInvites)
          throw invalidInput('tripId', 'too_many', `at most ${mostOpenInvites} invitations are open`)
        const values = { tripId: trip.id, invitedBy: actor.userId, role, email, tokenHash, expiresAt }
        const row = storedRow(await tx.insert(tripInvites).values(values).returning())
        if (email) {
          await post(tx, { inviteId: row.id, origin: actor.request.origin })
          await events.publish(tx, { type: 'invite.created', tripId: trip.id, inviteId: row.id })
        }
        const inviter = await requireMember(tx, trip.id, actor.userId)
        // Without the address: everybody on the trip reads its history.
        recordChange(tx, actor, { action: 'invite.created', entityId: row.id, tripId, after: { role } })
        return toInvite(row, inviter.name)
      })
      const origin = (publicAddress ?? actor.request.origin ?? '').replace(/\/$/, '')
      return { ...created, token, url: `${origin}/join?token=${token}` }
    },

    revoke: (actor: Actor, { inviteId }: z.infer<typeof revokeInviteSchema>) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, findTripOfInvite(tx, inviteId), 'owner', 'invite')
        const invite = await lockInvite(tx, inviteId)
        if (!invite || isOver(invite, clock.now())) throw notFound('invite')
        await tx.update(tripInvites).set({ revokedAt: clock.now() }).where(eq(tripInvites.id, inviteId))
        const { role } = invite
        recordChange(tx, actor, { action: 'invite.revoked', entityId: inviteId, tripId: trip.id, before: { role } })
        return { done: true as const }
      }),

    /** What the link is about. `actor` may be nobody yet. @throws AppError TOKEN_EXPIRED for a link that leads nowhere. */
    async open(actor: Actor | null, token: string, locale: Locale): Promise<OpenInvitation> {
      const found = await findInvite(db, hashToken(token))
      if (!found) throw new AppError('TOKEN_EXPIRED')
      const { invite, tripTitle, invitedBy } = found
      const member = actor && (await findMember(db, invite.tripId, actor.userId))
      if (!member && isOver(invite, clock.now())) throw new AppError('TOKEN_EXPIRED')
      const { role, expiresAt } = invite
      return {
        tripTitle: recordedTitle(tripTitle, locale),
        invitedBy,
        role,
        expiresAt: expiresAt.toISOString(),
        memberOf: member ? invite.tripId : null,
      }
    },

    /** A link works once; for a member it only ever raises the role. @throws AppError TOKEN_EXPIRED */
    accept: (actor: Actor, token: string): Promise<JoinedTrip> =>
      write(db, actor, async (tx) => {
        const found = await findInvite(tx, hashToken(token))
        const [trip] = found
          ? await tx.select({ id: trips.id }).from(trips).where(eq(trips.id, found.invite.tripId)).for('update')
          : []
        // Read again: while the trip was locked by somebody else, the link may have been used or revoked.
        const invite = found && trip ? await lockInvite(tx, found.invite.id) : null
        if (!invite || !trip) throw new AppError('TOKEN_EXPIRED')
        const member = await findMember(tx, trip.id, actor.userId)
        const hasEnough = member && memberRoles.indexOf(member.role) >= memberRoles.indexOf(invite.role)
        if (member && hasEnough) return { tripId: trip.id, role: member.role }
        if (isOver(invite, clock.now())) throw new AppError('TOKEN_EXPIRED')
        if (!member && (await countMembers(tx, trip.id)) >= mostMembers)
          throw invalidInput('token', 'too_many', `a trip has at most ${mostMembers} members`)
        const used = { acceptedAt: clock.now(), acceptedBy: actor.userId }
        await tx.update(tripInvites).set(used).where(eq(tripInvites.id, invite.id))
        if (member) await changeMemberRole(tx, actor, trip.id, member, invite.role)
        else {
          const { userId, joinedAt: at } = await addMember(tx, actor, trip.id, invite.role)
          await events.publish(tx, { type: 'member.joined', tripId: trip.id, userId, at })
        }
        return { tripId: trip.id, role: invite.role }
      }),
  }
}
