import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Mail } from '../providers/mail/mail.ts'
import type { LinkMailRequest } from './link-mail-request.ts'

export function writeLinkMail(purpose: LinkMailRequest['purpose'], locale: Locale, to: string, link: string): Mail {
  const t = createServerTranslator(locale)
  return { to, subject: t(`mails.${purpose}.subject`), text: t(`mails.${purpose}.body`, { link }) }
}
