import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Mail } from '../providers/mail/mail.ts'
import type { LinkMailRequest } from './link-mail-request.ts'

type LinkPurpose = Exclude<LinkMailRequest['purpose'], 'sign_in_warning'>

/** To the owner of an address that somebody wanted to use again: it may have been the owner. */
export function writeKnownAddressMail(locale: Locale, to: string): Mail {
  const t = createServerTranslator(locale)
  return { to, subject: t('mails.known_address.subject'), text: t('mails.known_address.body') }
}

/** Without a link: phishing mails look like this one, and people should not get used to following their links. */
export function writeWarningMail(locale: Locale, to: string): Mail {
  const t = createServerTranslator(locale)
  return { to, subject: t('mails.sign_in_warning.subject'), text: t('mails.sign_in_warning.body') }
}

export function writeLinkMail(purpose: LinkPurpose, locale: Locale, to: string, link: string): Mail {
  const t = createServerTranslator(locale)
  return { to, subject: t(`mails.${purpose}.subject`), text: t(`mails.${purpose}.body`, { link }) }
}
