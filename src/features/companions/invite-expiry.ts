// How long an invitation lasts, as people choose it.
export const inviteDays = ['1', '7', '30', '90'] as const
type InviteDays = (typeof inviteDays)[number]

const dayMs = 86_400_000
/** So that the longest choice is within the bound of the server, however its clock differs. */
const slackMs = 60_000

/** The instant at which an invitation made `now` (epoch ms) expires. */
export function inviteExpiry(days: InviteDays, now: number): string {
  return new Date(now + Number(days) * dayMs - slackMs).toISOString()
}
