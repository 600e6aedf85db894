import type { Locale } from '#contract/locale.ts'
import type { NotificationValues } from '#contract/notification.ts'
import { retranslate } from '../reader-language/retranslate.ts'
import { recordedTitle } from '../reader-language/trip-title.ts'

/** What a notification is about, in the language of its reader where the system named it. */
export function valuesInLanguage(values: NotificationValues, locale: Locale): NotificationValues {
  const { trip, subject } = values
  return {
    ...values,
    ...(trip !== undefined && { trip: recordedTitle(trip, locale) }),
    ...(subject !== undefined && { subject: retranslate(recordedTitle(subject, locale), locale) }),
  }
}
