import { entryRequirementsSpec } from '#contract/agent-tools/entry-requirements.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopSpans } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { countryName, resolveCountry } from '../place-names/resolve-country.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'entryRules' | 'geocoding'>

export const entryRequirements = ({ trips, entryRules, geocoding }: Dependencies) =>
  defineTool({
    spec: entryRequirementsSpec,
    description:
      'Whether a passport needs a visa or permit for a country, for a short tourist stay, with the official page.',
    timeoutMs: 5000,
    async run(question, { actor, tripId, locale, signal }): Promise<ResultOf<typeof entryRequirementsSpec>> {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const resolve = (name: string | undefined, otherwise: string | null) =>
        name ? resolveCountry(geocoding, name, signal) : Promise.resolve(otherwise)
      const [nationality, asked] = await Promise.all([
        resolve(question.nationality, trip.origin?.country ?? null),
        resolve(question.destination, null),
      ])
      const countries = question.destination
        ? [asked].flatMap((code) => code ?? [])
        : countriesOf(trip, nationality ?? trip.destination.country)
      const [destination = null, ...others] = countries
      const named = (code: string | null) => (code === null ? null : { code, name: countryName(code, locale) })
      const blank = {
        nationality: named(nationality),
        assumedNationality: !question.nationality && nationality !== null,
        destination: named(destination),
        rule: null,
        text: null,
        maxDays: null,
        tooLong: false,
        note: null,
        url: null,
        others: [],
        checkedOn: null,
        unknownNames: [nationality ? '' : question.nationality, destination ? '' : question.destination].flatMap(
          (name) => name || [],
        ),
      }
      if (!nationality || !destination) {
        const status = blank.unknownNames.length > 0 ? 'unknown_country' : 'no_nationality'
        const [name = ''] = blank.unknownNames
        return {
          output: { ...blank, status },
          summary: status === 'no_nationality' ? t('answers.entry.noNationality') : t('answers.nothingOn', { name }),
        }
      }
      const ruleOf = async (code: string) => {
        const { items, source, checkedAt } = await entryRules.requirement(
          { nationality, destination: code },
          { signal },
        )
        const [item] = items
        const rule = item?.rule ?? 'unknown'
        const maxDays = item?.maxDays ?? null
        return {
          destination: { code, name: countryName(code, locale) },
          rule,
          text: t(`answers.entry.rule.${rule}`),
          maxDays,
          tooLong: maxDays !== null && daysIn(trip, code) > maxDays,
          note: item?.note ? localized(item.note, locale) : null,
          url: item?.url ?? null,
          provenance: { ...source, checkedAt, ...(item?.url && { url: item.url }) },
        }
      }
      const [{ provenance, ...main }, ...rest] = await Promise.all([ruleOf(destination), ...others.map(ruleOf)])
      const also = rest.map(({ provenance: _, ...rule }) => rule)
      const title = t('answers.entry.title', {
        nationality: countryName(nationality, locale),
        destination: joinTexts(
          'enumeration',
          [main, ...also].map((each) => each.destination.name),
          locale,
        ),
      })
      const row = (label: string, value: string | null, tone: 'plain' | 'good' | 'caution' = 'plain') =>
        value ? [{ label, value, tone }] : []
      const days = (count: number | null) => (count === null ? null : t('answers.entry.days', { days: count }))
      const rows = [main, ...also].flatMap(({ destination: { name }, rule, text, maxDays, tooLong }) => [
        ...row(also.length > 0 ? name : t('answers.entry.need'), text, isEasy(rule) ? 'good' : 'caution'),
        ...row(t('answers.entry.stay'), days(maxDays), tooLong ? 'caution' : 'plain'),
      ])
      return {
        output: {
          ...blank,
          ...main,
          others: also,
          status: main.rule === 'unknown' ? 'unknown' : 'ok',
          checkedOn: provenance.checkedAt.slice(0, 10),
        },
        summary: joinTexts('items', [title, ...[main, ...also].map(({ text }) => text)], locale),
        card: {
          type: 'facts',
          title,
          about:
            joinTexts(
              'items',
              [main, ...also].flatMap(({ note }) => note ?? []),
              locale,
            ) || null,
          rows,
          place: null,
          plan: null,
          url: main.url,
          source: provenance,
        },
        source: provenance,
        citeAs: title,
      }
    },
  })

/** Where the trip stays, in order, without home where it goes anywhere else. At least one. */
function countriesOf({ stops }: TripDetail, home: string): string[] {
  const countries = [...new Set(stops.map(({ place }) => place.country))]
  const abroad = countries.filter((country) => country !== home)
  return abroad.length > 0 ? abroad : countries
}

/** Days of the trip that touch the country; 0 while it has no length. */
function daysIn({ stops }: TripDetail, country: string): number {
  return stopSpans(stops).reduce((sum, { stop, firstDay, lastDay }) => {
    if (stop.place.country !== country || lastDay === null) return sum
    return sum + lastDay - firstDay + 1
  }, 0)
}

function isEasy(rule: string): boolean {
  return ['domestic', 'free-movement', 'visa-free'].includes(rule)
}
