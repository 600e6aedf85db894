// Facts of a country as rows: what was asked for first and alone, everything otherwise.
import type { z } from 'zod'
import type { AgentCard } from '#contract/agent-card.ts'
import { type countryFactsSpec, countryTopics } from '#contract/agent-tools/country-facts.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

export type CountryOutput = z.input<typeof countryFactsSpec.output>
type Row = Extract<AgentCard, { type: 'facts' }>['rows'][number]
type Topic = (typeof countryTopics)[number]

export function countryFactRows(facts: CountryOutput, asked: readonly Topic[], locale: Locale): Row[] {
  const t = createServerTranslator(locale)
  return countryTopics
    .filter((topic) => asked.length === 0 || asked.includes(topic))
    .flatMap((topic) => {
      const rows = rowsOf(topic, facts, locale)
      const isMissing = rows.length === 0 && asked.includes(topic)
      return isMissing ? [{ label: t(`answers.country.${topic}`), value: t('answers.unknown'), tone: 'caution' }] : rows
    })
}

function rowsOf(topic: Topic, facts: CountryOutput, locale: Locale): Row[] {
  const t = createServerTranslator(locale)
  const row = (value: string | null | undefined, tone: Row['tone'] = 'plain'): Row[] =>
    value ? [{ label: t(`answers.country.${topic}`), value, tone }] : []
  switch (topic) {
    case 'plugs': {
      const plugs = facts.plugs.length > 0 ? joinTexts('enumeration', facts.plugs, locale) : ''
      const adapter =
        facts.needsAdapter === null ? '' : t(`answers.country.adapter.${facts.needsAdapter ? 'yes' : 'no'}`)
      const text = plugs && t('answers.country.plugTypes', { plugs, volts: facts.volts ?? 0 })
      return row(joinTexts('items', [text, adapter], locale), facts.needsAdapter ? 'caution' : 'plain')
    }
    case 'water':
      return row(facts.water)
    case 'tipping':
      return row(facts.tipping)
    case 'emergency':
      return row(facts.emergency && t('answers.country.numbers', facts.emergency))
    case 'driving':
      return row(facts.driving && t(`answers.country.side.${facts.driving}`))
    case 'language':
      return row(facts.language)
    case 'phrases':
      return facts.phrases.map(({ meaning, local, say }) => ({
        label: meaning,
        value: say ? t('answers.country.phrase', { local, say }) : local,
        tone: 'plain',
      }))
    case 'currency':
      return row(facts.currency && currencyText(facts.currency, locale))
    case 'holidays':
      return row(
        joinTexts(
          'enumeration',
          (facts.holidays ?? []).map((date) => formatDay(date, locale)),
          locale,
        ),
        'caution',
      )
    case 'time':
      return row(facts.hoursAhead === null ? null : differenceText(facts.hoursAhead, locale))
  }
}

function differenceText(hours: number, locale: Locale): string {
  const t = createServerTranslator(locale)
  if (hours === 0) return t('answers.country.sameTime')
  return t(`answers.country.${hours > 0 ? 'ahead' : 'behind'}`, { hours: Math.abs(hours) })
}

function currencyText(code: string, locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code
  return createServerTranslator(locale)('answers.country.phrase', { local: name, say: code })
}
