import { createTransport } from 'nodemailer'
import type { MailSender } from './mail.ts'

/** A server that does not answer must not block other mails. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

export function createSmtpMail(url: string, from: string): MailSender {
  const transport = createTransport(url, { from, ...timeouts })
  return {
    verify: () => transport.verify(),
    async send({ to, subject, text, headers }) {
      await transport.sendMail({ to, subject, text, headers })
    },
  }
}
