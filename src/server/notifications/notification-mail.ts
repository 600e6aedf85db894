import type { Locale } from '#contract/locale.ts'
import type { NotificationKind, NotificationValues } from '#contract/notification.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Mail } from '../providers/mail/mail.ts'
import { valuesInLanguage } from './values-language.ts'

interface NotificationLetter {
  to: string
  kind: NotificationKind
  values: NotificationValues
  /** The page that it is about. */
  link: string | null
  /** A page that ends mails of this kind. */
  unsubscribe: string
  /** The address that a mail program posts to; null where our own address is not known. */
  oneClick: string | null
}

export function writeNotificationMail(
  locale: Locale,
  { to, kind, values, link, unsubscribe, oneClick }: NotificationLetter,
): Mail {
  const t = createServerTranslator(locale)
  const { actor = '', trip = '', subject = '', role = '' } = valuesInLanguage(values, locale)
  const sentence = t(`mails.notifications.${kind}`, { actor, trip, subject, role })
  return {
    to,
    subject: sentence,
    text: [sentence, link, t('mails.notifications.footer', { link: unsubscribe })].filter(Boolean).join('\n\n'),
    // RFC 8058: mail programs offer it beside the sender.
    headers: oneClick
      ? { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : undefined,
  }
}
