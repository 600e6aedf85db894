// Answers about flights and trains, comparisons, entry rules, facts of the country, and money.
import type { z } from 'zod'
import type { compareOptionsSpec } from '#contract/agent-tools/compare-options.ts'
import type { convertCurrencySpec } from '#contract/agent-tools/convert-currency.ts'
import type { countryFactsSpec } from '#contract/agent-tools/country-facts.ts'
import type { entryRequirementsSpec } from '#contract/agent-tools/entry-requirements.ts'
import type { findFlightsSpec } from '#contract/agent-tools/find-transport.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'
import { listOf, withCite } from './answer-texts.ts'

export function writeTransport(result: Result<z.output<typeof findFlightsSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, from, to, date, offers } = result.value
  if (status === 'no_origin') return t('replies.answers.transport.noOrigin')
  if (status === 'unknown_from' || status === 'unknown_to') return t('replies.answers.transport.unknown')
  const [cheapest] = offers.toSorted((a, b) => a.price.amount - b.price.amount)
  if (!cheapest) return t('replies.answers.transport.none', { from: from ?? '', to: to ?? '' })
  const lines = offers.map(({ carrier, number, departs, arrives, price }) =>
    t('replies.answers.transport.line', {
      carrier,
      number,
      departs: departs.slice(11),
      arrives:
        arrives.slice(0, 10) > departs.slice(0, 10)
          ? t('text.hours.nextDay', { time: arrives.slice(11) })
          : arrives.slice(11),
      price: formatMoney(price, locale),
    }),
  )
  const opening = t('replies.answers.transport.opening', {
    from: from ?? '',
    to: to ?? '',
    date: formatDay(date, locale),
    count: offers.length,
    by: cheapest.mode,
    price: formatMoney(cheapest.price, locale),
  })
  return [withCite([opening], result, locale), ...lines].join('\n')
}

export function writeComparison(result: Result<z.output<typeof compareOptionsSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, options, rows } = result.value
  if (status === 'too_few') return t('replies.answers.compare.tooFew')
  const [first, second] = options
  const valueAt = (values: readonly (string | null)[], index: number) =>
    values[index] ?? t('replies.answers.compare.unknown')
  const lines = rows.map(({ label, values }) =>
    t('replies.answers.compare.row', { label, first: valueAt(values, 0), second: valueAt(values, 1) }),
  )
  return [
    withCite(
      [t('replies.answers.compare.head', { first: first?.name ?? '', second: second?.name ?? '' })],
      result,
      locale,
    ),
    ...lines,
  ].join('\n')
}

export function writeEntry(result: Result<z.output<typeof entryRequirementsSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, nationality, destination, text, others, assumedNationality, ...rest } = result.value
  if (status === 'no_nationality') return t('replies.answers.entry.noNationality')
  if (!text || !nationality || !destination) return t('replies.answers.entry.unknown')
  const sentences = [{ ...rest, destination, text }, ...others].flatMap((each) => [
    t('replies.answers.entry.rule', {
      nationality: nationality.name,
      destination: each.destination.name,
      rule: each.text ?? '',
    }),
    each.note ?? '',
    each.tooLong && each.maxDays ? t('replies.answers.entry.tooLong', { days: each.maxDays }) : '',
    each.url ? t('replies.answers.entry.check', { url: each.url }) : '',
  ])
  if (assumedNationality) sentences.push(t('replies.answers.entry.assumed'))
  return withCite(sentences, result, locale)
}

type CountryFacts = z.output<typeof countryFactsSpec.output>

export function writeCountry(result: Result<CountryFacts>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, asked, country } = result.value
  const sentences = countrySentences(result.value, locale).filter(Boolean)
  if (status !== 'ok' || sentences.length === 0)
    return t('replies.answers.country.none', { country: country?.name ?? asked })
  const phrases = result.value.phrases.map(({ meaning, local, say }) =>
    t('replies.answers.country.phrase', { meaning, local, say: say ?? 'none' }),
  )
  return [withCite(sentences, result, locale), ...phrases].join('\n')
}

function countrySentences(facts: CountryFacts, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  const { plugs, volts, needsAdapter, water, tipping, emergency, driving, language, currency, hoursAhead, holidays } =
    facts
  return [
    plugs.length > 0 ? t('replies.answers.country.plugs', { types: plugs.join('/'), volts: volts ?? 230 }) : '',
    plugs.length > 0
      ? t('replies.answers.country.adapter', { needs: needsAdapter === null ? 'unknown' : needsAdapter ? 'yes' : 'no' })
      : '',
    water ? t('replies.answers.country.water', { text: water }) : '',
    tipping ? t('replies.answers.country.tipping', { text: tipping }) : '',
    emergency ? t('replies.answers.country.emergency', emergency) : '',
    driving ? t('replies.answers.country.driving', { side: driving }) : '',
    language ? t('replies.answers.country.language', { text: language }) : '',
    currency ? t('replies.answers.country.currency', { text: currency }) : '',
    hoursAhead === null ? '' : t('replies.answers.country.time', { hours: hoursAhead }),
    holidays.length > 0
      ? t('replies.answers.country.holidays', {
          dates: listOf(
            holidays.map((day) => formatDay(day, locale)),
            locale,
          ),
        })
      : '',
  ]
}

export function writeConversion(result: Result<z.output<typeof convertCurrencySpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { from, to } = result.value
  if (!from || !to) return t('replies.answers.convert.unknown')
  return withCite(
    [t('replies.answers.convert.line', { from: formatMoney(from, locale), to: formatMoney(to, locale) })],
    result,
    locale,
  )
}
