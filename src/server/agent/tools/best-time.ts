import { bestTimeSpec } from '#contract/agent-tools/best-time.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { monthName, rateMonths, topMonths, worstOfPlaces } from '../../travel/month-rating.ts'
import { yearOf } from '../tool-results/climate-year.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const bestTime = (deps: ScopeDependencies & Pick<ToolDependencies, 'weather'>) =>
  defineTool({
    spec: bestTimeSpec,
    description:
      'The best months for the places of the trip (or `city`) by usual weather, activities and crowds; is a month a good one.',
    timeoutMs: 8000,
    async run({ city, month, activities }, context): Promise<ResultOf<typeof bestTimeSpec>> {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, { city }, context)
      const { startDate } = scope.trip
      const asked = month ?? (startDate ? Number(startDate.slice(5, 7)) : null)
      if (scope.unknownCity) {
        return {
          output: {
            status: 'unknown_place',
            place: scope.unknownCity,
            kind: 'unverified',
            months: [],
            best: [],
            asked,
          },
          summary: t('answers.nothingOn', { name: scope.unknownCity }),
        }
      }
      const isWhole = !city && scope.trip.stops.length > 1
      const place = isWhole ? routeName(scope.trip, locale) : scope.city.name
      const places = isWhole ? scope.trip.stops.map((stop) => stop.place) : [scope.city]
      const years = await Promise.all(places.map((each) => yearOf(deps, each, { today, signal })))
      const months = worstOfPlaces(
        years.map(({ months: climate }, index) => {
          const guide = deps.guides.covering(places[index] ?? scope.city)
          return rateMonths(climate, { guide, activities, locale })
        }),
      )
      const [{ source } = await yearOf(deps, scope.city, { today, signal })] = years
      const best = topMonths(months)
      const title = t('answers.months.best', {
        place,
        months: joinTexts(
          'enumeration',
          best.map((each) => monthName(each, locale)),
          locale,
        ),
      })
      return {
        output: { status: 'ok', place, kind: source.kind, months, best, asked },
        summary: title,
        card: {
          type: 'weather',
          place,
          days: [],
          months: months.map(({ month, highC, lowC, rainDays, rating }) => ({ month, highC, lowC, rainDays, rating })),
          source,
        },
        source,
        citeAs: t('answers.months.climateOf', { place }),
      }
    },
  })
