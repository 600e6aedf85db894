import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { idSchema } from '#contract/paging.ts'
import { findUserByEmail } from '../accounts/account.repository.ts'
import { makeMailLink } from '../accounts/mail-link.ts'
import { makeSecretToken } from '../accounts/secret-token.ts'
import type { Db } from '../db/client.ts'
import { tripInvites } from '../db/schema/companions.ts'
import { defineJob } from '../jobs/job.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { MailSender } from '../providers/mail/mail.ts'
import { findInviteToMail } from './invite.repository.ts'
import { writeInviteMail } from './invite-mail.ts'

export const sendInviteJobName = 'send-invite'

interface SendInviteDeps {
  db: Db
  clock: Clock
  mail: MailSender
  publicAddress: string | undefined
}

/** The link in the mail has a secret of its own, made here: another try makes another one. */
export function createSendInviteJob({ db, clock, mail, publicAddress }: SendInviteDeps) {
  return defineJob({
    name: sendInviteJobName,
    payload: z.object({ inviteId: idSchema, origin: z.string().max(300).nullable() }),
    async handler({ inviteId, origin }) {
      const invite = await findInviteToMail(db, inviteId, clock.now())
      if (!invite?.email) return
      const reader = await findUserByEmail(db, invite.email)
      const { token, tokenHash } = makeSecretToken()
      await db.update(tripInvites).set({ mailTokenHash: tokenHash }).where(eq(tripInvites.id, inviteId))
      const link = makeMailLink(publicAddress, origin, `/join?token=${token}`)
      const { role, tripTitle, invitedBy, email: to } = invite
      await mail.send(writeInviteMail(reader?.locale ?? invite.inviterLocale, { to, role, tripTitle, invitedBy, link }))
    },
  })
}
