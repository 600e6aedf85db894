import type { Locale } from '#contract/locale.ts'
import type { MemberRole } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Mail } from '../providers/mail/mail.ts'
import { recordedTitle } from '../reader-language/trip-title.ts'

export interface InviteLetter {
  to: string
  role: MemberRole
  tripTitle: string
  invitedBy: string
  link: string
}

export function writeInviteMail(locale: Locale, { to, role, tripTitle, invitedBy, link }: InviteLetter): Mail {
  const t = createServerTranslator(locale)
  const values = { name: invitedBy, trip: recordedTitle(tripTitle, locale) }
  return {
    to,
    subject: t('mails.invite.subject', values),
    text: t('mails.invite.body', { ...values, role, link }),
  }
}
