import { compareOptionsSpec } from '#contract/agent-tools/compare-options.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { firstDate } from '../tool-results/trip-days.ts'
import { openTripMoney } from '../tool-results/trip-money.ts'
import { compareCities } from './comparison/compare-cities.ts'
import { comparePlaces } from './comparison/compare-places.ts'
import { compareWays } from './comparison/compare-ways.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = ScopeDependencies & Pick<ToolDependencies, 'flights' | 'trains' | 'exchangeRates'>

export const compareOptions = (deps: Dependencies) =>
  defineTool({
    spec: compareOptionsSpec,
    description: 'Compares two to five sights, restaurants, stays or destinations by name, or train against flight.',
    timeoutMs: 8000,
    async run({ places, cities, way }, context): Promise<ResultOf<typeof compareOptionsSpec>> {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, {}, context)
      const money = await openTripMoney(deps.exchangeRates, scope.trip.currency, signal)
      const { date } = firstDate(scope.trip, today)
      const { flights, trains } = deps
      const compared = places
        ? await comparePlaces(scope, places, { money, date })
        : cities
          ? await compareCities(scope, cities, { money, date })
          : await compareWays(scope, way ?? {}, { flights, trains, money, today })
      const { options, rows, unknownNames, source } = compared
      const names = options.map(({ id, name, kind }) => ({ id, name, kind }))
      if (options.length < 2 || !source) {
        return {
          output: { status: 'too_few', options: names, rows: [], unknownNames },
          summary: t('answers.compare.tooFew'),
        }
      }
      const title = names.map(({ name }) => name).reduce((before, next) => t('answers.compare.vs', { before, next }))
      return {
        output: { status: 'ok', options: names, rows, unknownNames },
        summary: title,
        card: {
          type: 'comparison',
          title,
          options: options.map(({ name, place, plan }) => ({ name, place, plan })),
          rows,
          source,
        },
        source,
        citeAs: title,
      }
    },
  })
