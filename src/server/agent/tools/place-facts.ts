import { placeFactsSpec } from '#contract/agent-tools/place-facts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resolveName } from '../place-names/resolve-name.ts'
import { placeCardItem } from '../tool-results/card-items.ts'
import { citePlaces } from '../tool-results/cite-places.ts'
import { guideSource } from '../tool-results/guide-source.ts'
import { placeFactRows, placeFactsOf } from '../tool-results/place-facts.ts'
import { dateOfDay } from '../tool-results/trip-days.ts'
import { openTripMoney } from '../tool-results/trip-money.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const placeFacts = (deps: ScopeDependencies & Pick<ToolDependencies, 'exchangeRates'>) =>
  defineTool({
    spec: placeFactsSpec,
    description:
      'What is known of one named sight, restaurant or stay: what it is, hours (on a date too), closed days, price, duration, access.',
    timeoutMs: 8000,
    async run({ name, city, date, day, time, topics }, context): Promise<ResultOf<typeof placeFactsSpec>> {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, { city }, context)
      const result = await resolveName(scope, name, { spotsOnly: true })
      const found = result.place?.found ?? null
      if (!found) {
        const candidates = (result.place ? [result.place] : result.candidates).map(({ id, name, kind }) => ({
          id,
          name,
          kind,
        }))
        const status = result.status === 'ambiguous' ? 'ambiguous' : 'unknown'
        return {
          output: { status, asked: name, facts: null, candidates },
          summary: t(status === 'ambiguous' ? 'answers.ambiguous' : 'answers.nothingOn', { name }),
        }
      }
      const money = await openTripMoney(deps.exchangeRates, scope.trip.currency, signal)
      const planned = scope.trip.itinerary.find((item) => item.place?.candidateId === found.id)?.day
      const asked = date ?? dateOfDay(scope.trip, day ?? planned ?? 1)
      const facts = placeFactsOf(
        found,
        { trip: scope.trip, guides: deps.guides, money },
        { date: asked, time, today, locale },
      )
      const source =
        found.source ?? result.place?.source ?? guideSource(found.guideId ? deps.guides.byId(found.guideId) : null)
      return {
        output: {
          status: 'ok',
          asked: name,
          facts,
          unanswered: facts.price?.amount === 0 ? [] : topics,
          candidates: [],
        },
        summary: t('answers.factsOf', { name: facts.name }),
        card: {
          type: 'facts',
          title: facts.name,
          about: facts.description,
          rows: placeFactRows(facts, locale),
          place: { name: facts.name, lat: found.lat, lng: found.lng },
          plan: facts.planned ? null : placeCardItem(found, deps.guides, { trip: scope.trip, locale, source }),
          url: null,
          source,
        },
        source,
        citeAs: citePlaces(source, facts.city, locale),
        memory: { places: { [found.id]: { place: found, source } } },
      }
    },
  })
