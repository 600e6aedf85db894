// Small things that answers share: the translator, places of a source, dates.
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'

/** Sentences, then the number of the source. */
export function withCite(
  sentences: readonly string[],
  { cite }: Pick<Result<unknown>, 'cite'>,
  locale: Locale,
): string {
  return joinTexts('sentences', [...sentences, cite], locale)
}

export function listOf(texts: readonly string[], locale: Locale): string {
  return joinTexts('enumeration', texts, locale)
}

export function priceOf(price: Money | null, locale: Locale): string {
  return price ? formatMoney(price, locale) : 'none'
}

/** Monday first. */
export function weekdayName(weekday: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 5 + weekday)),
  )
}

export function monthName(month: number, locale: Locale): string {
  return createServerTranslator(locale)('text.month', { date: new Date(Date.UTC(2026, month - 1, 15)) })
}
