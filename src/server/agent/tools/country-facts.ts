import { countryFactsSpec } from '#contract/agent-tools/country-facts.ts'
import { currencyOfCountry } from '#contract/country-currencies.ts'
import type { CountryFacts } from '#contract/travel/entry.ts'
import type { TripDetail } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'
import { publicHolidays } from '../../providers/shipped-data/public-holidays/public-holidays.ts'
import { countryName, resolveCountry } from '../place-names/resolve-country.ts'
import { type CountryOutput, countryFactRows } from '../tool-results/country-facts.ts'
import { hoursAhead } from '../tool-results/hours-ahead.ts'
import { placeOfDay } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'countryFacts' | 'geocoding'>

const shownPhrases = 9

export const countryFacts = ({ trips, countryFacts: source, geocoding }: Dependencies) =>
  defineTool({
    spec: countryFactsSpec,
    description:
      'Plugs, tap water, tipping, emergency numbers, driving side, language with phrases, currency, public holidays and time of a country.',
    timeoutMs: 5000,
    async run(
      { country, day, topics },
      { actor, tripId, locale, today, signal },
    ): Promise<ResultOf<typeof countryFactsSpec>> {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const place = placeOfDay(trip, { day }, today)
      const code = country ? await resolveCountry(geocoding, country, signal) : place.country
      const facts = code ? source.of(code) : null
      const isAsked = (topic: (typeof topics)[number]) => topics.length === 0 || topics.includes(topic)
      const output: CountryOutput = {
        status: facts ? 'ok' : code ? 'none' : 'unknown_country',
        asked: country ?? place.name,
        country: code ? { code, name: countryName(code, locale) } : null,
        plugs: isAsked('plugs') ? (facts?.plugs ?? []) : [],
        volts: isAsked('plugs') ? (facts?.volts ?? null) : null,
        needsAdapter: isAsked('plugs')
          ? needsAdapter(facts, trip.origin ? source.of(trip.origin.country) : null)
          : null,
        water: isAsked('water') && facts?.water ? t(`answers.country.waterLevel.${facts.water}`) : null,
        tipping: isAsked('tipping') && facts?.tipping ? localized(facts.tipping, locale) : null,
        emergency: isAsked('emergency') ? (facts?.emergency ?? null) : null,
        driving: isAsked('driving') ? (facts?.driving ?? null) : null,
        language:
          isAsked('language') && facts
            ? (new Intl.DisplayNames(locale, { type: 'language' }).of(facts.language) ?? null)
            : null,
        phrases: (isAsked('phrases') ? (facts?.phrases ?? []) : [])
          .slice(0, shownPhrases)
          .map(({ meaning, local, say }) => ({
            meaning: localized(meaning, locale),
            local,
            say: say && localized(say, locale),
          })),
        currency: isAsked('currency') && code ? currencyOfCountry(code) : null,
        holidays: isAsked('holidays') && code ? holidaysDuring(trip, code) : [],
        hoursAhead: isAsked('time') && code === trip.destination.country ? hoursAhead(trip, today) : null,
        checkedOn: facts?.checkedOn ?? null,
      }
      const name = output.country?.name ?? output.asked
      if (!facts) return { output, summary: t('answers.nothingOn', { name }) }
      const provenance = { name: facts.source, kind: 'estimated' as const, checkedAt: facts.checkedOn }
      const title = t('answers.country.title', { name })
      return {
        output,
        summary: title,
        card: {
          type: 'facts',
          title,
          about: null,
          rows: countryFactRows(output, topics, locale),
          place: null,
          plan: null,
          url: null,
          source: provenance,
        },
        source: provenance,
        citeAs: title,
      }
    },
  })

/** true where no plug of home fits, or where the voltage is another. */
function needsAdapter(there: CountryFacts | null, home: CountryFacts | null): boolean | null {
  if (!there || !home || there.country === home.country) return null
  return !home.plugs.every((plug) => there.plugs.includes(plug))
}

function holidaysDuring({ startDate, durationDays }: TripDetail, country: string): string[] {
  if (!startDate) return []
  const dates = Array.from({ length: durationDays ?? 1 }, (_, day) => addDays(startDate, day))
  const holidays = publicHolidays(country)
  return dates.filter((date) => holidays.has(date))
}
