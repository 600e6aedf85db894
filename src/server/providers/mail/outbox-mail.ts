import type { Db } from '../../db/client.ts'
import { outboxMails } from '../../db/schema/index.ts'
import type { MailSender } from './mail.ts'

/** Without a mail server, mails are kept for the admin to read and pass on. */
export function createOutboxMail(db: Db): MailSender {
  return {
    async send(mail) {
      await db.insert(outboxMails).values(mail)
    },
  }
}
