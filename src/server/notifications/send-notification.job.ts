import { z } from 'zod'
import { idSchema } from '#contract/paging.ts'
import { makeMailLink } from '../accounts/mail-link.ts'
import type { Db } from '../db/client.ts'
import { defineJob } from '../jobs/job.ts'
import type { MailSender } from '../providers/mail/mail.ts'
import { findToMail } from './notification.repository.ts'
import { writeNotificationMail } from './notification-mail.ts'
import type { UnsubscribeTokens } from './unsubscribe-token.ts'

export const sendNotificationJobName = 'send-notification'

export interface SendNotificationDeps {
  db: Db
  mail: MailSender
  tokens: UnsubscribeTokens
  publicAddress: string | undefined
}

export function createSendNotificationJob({ db, mail, tokens, publicAddress }: SendNotificationDeps) {
  return defineJob({
    name: sendNotificationJobName,
    payload: z.object({ notificationId: idSchema }),
    async handler({ notificationId }) {
      const found = await findToMail(db, notificationId)
      if (!found) return
      const { notification, email: to, locale } = found
      const { kind, values, path } = notification
      const token = tokens.make(notification)
      const linkTo = (page: string) => makeMailLink(publicAddress, null, page)
      const letter = {
        to,
        kind,
        values,
        link: path && linkTo(path),
        unsubscribe: linkTo(`/unsubscribe?token=${token}`),
        oneClick: publicAddress ? linkTo(`/api/unsubscribe?token=${token}`) : null,
      }
      await mail.send(writeNotificationMail(locale, letter))
    },
  })
}
