import { entryRequirementsSpec } from '#contract/agent-tools/entry-requirements.ts'
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
      const [nationality, destination] = await Promise.all([
        resolve(question.nationality, trip.origin?.country ?? null),
        resolve(question.destination, trip.destination.country),
      ])
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
      const { items, source, checkedAt } = await entryRules.requirement({ nationality, destination }, { signal })
      const [item] = items
      const rule = item?.rule ?? 'unknown'
      const maxDays = item?.maxDays ?? null
      const tooLong = maxDays !== null && destination === trip.destination.country && (trip.durationDays ?? 0) > maxDays
      const text = t(`answers.entry.rule.${rule}`)
      const note = item?.note ? localized(item.note, locale) : null
      const title = t('answers.entry.title', {
        nationality: countryName(nationality, locale),
        destination: countryName(destination, locale),
      })
      const provenance = { ...source, checkedAt, ...(item?.url && { url: item.url }) }
      const days = maxDays === null ? null : t('answers.entry.days', { days: maxDays })
      const row = (label: string, value: string | null, tone: 'plain' | 'good' | 'caution' = 'plain') =>
        value ? [{ label, value, tone }] : []
      return {
        output: {
          ...blank,
          status: rule === 'unknown' ? 'unknown' : 'ok',
          rule,
          text,
          maxDays,
          tooLong,
          note,
          url: item?.url ?? null,
          checkedOn: checkedAt.slice(0, 10),
        },
        summary: joinTexts('items', [title, text], locale),
        card: {
          type: 'facts',
          title,
          about: note,
          rows: [
            ...row(t('answers.entry.need'), text, isEasy(rule) ? 'good' : 'caution'),
            ...row(t('answers.entry.stay'), days, tooLong ? 'caution' : 'plain'),
          ],
          place: null,
          plan: null,
          url: item?.url ?? null,
          source: provenance,
        },
        source: provenance,
        citeAs: title,
      }
    },
  })

function isEasy(rule: string): boolean {
  return ['domestic', 'free-movement', 'visa-free'].includes(rule)
}
