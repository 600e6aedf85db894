// Who travels along: members, and invitations that nobody has accepted yet.
import { z } from 'zod'
import { emailSchema } from './account.ts'
import { idSchema, instantInputSchema, instantSchema, mutationSchema } from './paging.ts'
import { memberRoleSchema } from './trip.ts'

const secretSchema = z.string().min(20).max(200)

export const companionSchema = z.object({
  userId: idSchema,
  name: z.string(),
  role: memberRoleSchema,
  /** The trip belongs to this account. There is one, also where several members are owners. */
  isMainOwner: z.boolean(),
  joinedAt: instantSchema,
})
export type Companion = z.infer<typeof companionSchema>

const inviteSchema = z.object({
  id: idSchema,
  role: memberRoleSchema,
  /** null = a link that was passed on by hand. */
  email: z.string().nullable(),
  invitedBy: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
})
export type Invite = z.infer<typeof inviteSchema>

export const companionListSchema = z.object({
  members: z.array(companionSchema),
  /** Open ones, newest first; empty for all but owners. */
  invites: z.array(inviteSchema),
})
export type CompanionList = z.infer<typeof companionListSchema>

export const inviteCompanionSchema = mutationSchema.extend({
  tripId: idSchema,
  role: memberRoleSchema,
  /** The link is mailed there, too. */
  email: emailSchema.optional(),
  /** Absent = in a week; at most 90 days from now. */
  expiresAt: instantInputSchema.optional(),
})
export type InviteCompanion = z.infer<typeof inviteCompanionSchema>

/** `token` and `url` are shown once. */
export const createdInviteSchema = inviteSchema.extend({ token: z.string(), url: z.string() })
export type CreatedInvite = z.infer<typeof createdInviteSchema>

export const revokeInviteSchema = mutationSchema.extend({ inviteId: idSchema })

export const invitationSchema = z.object({ token: secretSchema })
/** What somebody who has the link learns before joining. */
export const openInvitationSchema = z.object({
  tripTitle: z.string(),
  invitedBy: z.string(),
  role: memberRoleSchema,
  expiresAt: instantSchema,
  /** The trip, where the caller is a member of it already. */
  memberOf: idSchema.nullable(),
})
export type OpenInvitation = z.infer<typeof openInvitationSchema>

export const acceptInviteSchema = mutationSchema.extend({ token: secretSchema })
export const joinedTripSchema = z.object({ tripId: idSchema, role: memberRoleSchema })
export type JoinedTrip = z.infer<typeof joinedTripSchema>

export const setMemberRoleSchema = mutationSchema.extend({
  tripId: idSchema,
  userId: idSchema,
  role: memberRoleSchema,
})
export const memberMutationSchema = mutationSchema.extend({ tripId: idSchema, userId: idSchema })

export const followPresenceSchema = z.object({
  tripId: idSchema,
  /** The day that the caller looks at; null = all. */
  day: z.number().int().min(1).max(365).nullish(),
})
export type FollowPresence = z.infer<typeof followPresenceSchema>

/** Who has the trip open, once for each day that they look at: the caller, too. */
export const tripPresenceSchema = z.object({
  people: z.array(z.object({ userId: idSchema, name: z.string(), day: z.number().int().nullable() })),
})
export type TripPresence = z.infer<typeof tripPresenceSchema>
