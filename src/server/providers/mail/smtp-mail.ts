import { createTransport } from 'nodemailer'
import type { MailSender } from './mail.ts'

export function createSmtpMail(url: string, from: string): MailSender {
  const transport = createTransport(url, { from })
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ to, subject, text })
    },
  }
}
