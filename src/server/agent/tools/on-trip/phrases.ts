import { phrasesSpec } from '#contract/agent-tools/phrases.ts'
import { readTravelDay } from '#contract/travel-day.ts'
import { localized } from '#i18n/localized.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { countryName, resolveCountry } from '../../place-names/resolve-country.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'countryFacts' | 'geocoding'>

export const phrases = ({ trips, countryFacts, geocoding }: Dependencies) =>
  defineTool({
    spec: phrasesSpec,
    description:
      'Everyday and emergency phrases in the language of the place, written in its script and as they sound.',
    timeoutMs: 5000,
    async run(
      { country, ids, words = null },
      { actor, tripId, locale, now, signal },
    ): Promise<ResultOf<typeof phrasesSpec>> {
      const t = createServerTranslator(locale)
      const { place } = readTravelDay(await trips.get(actor, tripId), now)
      const code = country ? await resolveCountry(geocoding, country, signal) : place.country
      const facts = code ? countryFacts.of(code) : null
      const known = (facts?.phrases ?? []).filter(({ id }) => ids.length === 0 || ids.some((each) => each === id))
      const language = facts ? (new Intl.DisplayNames(locale, { type: 'language' }).of(facts.language) ?? null) : null
      const output = {
        status: known.length > 0 ? ('ok' as const) : code ? ('none' as const) : ('unknown_country' as const),
        asked: country ?? (code ? countryName(code, locale) : place.name),
        language,
        missing: ids.length === 0 ? words : null,
        phrases: known.map(({ meaning, local, say }) => ({
          meaning: localized(meaning, locale),
          local,
          say: say && localized(say, locale),
        })),
      }
      if (!facts || known.length === 0) return { output, summary: t('answers.nothingOn', { name: output.asked }) }
      const title = t('tools.phrases.title', { language: language ?? facts.language })
      return {
        output,
        summary: title,
        card: {
          type: 'facts',
          title,
          about: null,
          rows: output.phrases.map(({ meaning, local, say }) => ({
            label: meaning,
            value: say ? t('answers.country.phrase', { local, say }) : local,
            tone: 'plain',
          })),
          place: null,
          plan: null,
          url: null,
        },
      }
    },
  })
