import type { Transporter } from 'nodemailer'
import type { MailSender } from './mail.ts'

/** A server that does not answer must not block other mails. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

export function createSmtpMail(url: string, from: string): MailSender {
  let opening: Promise<Transporter> | null = null
  const open = () => {
    opening ??= import('nodemailer').then(({ createTransport }) => createTransport(url, { from, ...timeouts }))
    return opening
  }
  return {
    verify: async () => (await open()).verify(),
    async send({ to, subject, text, headers }) {
      await (await open()).sendMail({ to, subject, text, headers })
    },
  }
}
