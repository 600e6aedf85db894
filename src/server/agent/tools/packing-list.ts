import { packingListSpec } from '#contract/agent-tools/packing-list.ts'
import type { CountryFacts } from '#contract/travel/entry.ts'
import type { TripDetail } from '#contract/trip.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'
import { packingGroups, wearTexts } from '../../tasks/packing-groups.ts'
import { weatherAlongStops } from '../../travel/stop-weather.ts'
import { firstDate } from '../tool-results/trip-days.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** For a trip without a length. */
const defaultDays = 3

export const packingList = (deps: ScopeDependencies & Pick<ToolDependencies, 'weather' | 'countryFacts'>) =>
  defineTool({
    spec: packingListSpec,
    description: 'What to pack and what to wear for the season, length, party and activities of the trip.',
    timeoutMs: 8000,
    async run({ activities }, context): Promise<ResultOf<typeof packingListSpec>> {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, {}, context)
      const { trip } = scope
      const place = trip.stops.length > 1 ? routeName(trip, locale) : scope.city.name
      const { date, isAssumed } = firstDate(trip, today)
      const days = trip.durationDays ?? defaultDays
      const dates = { from: date, to: addDays(date, days - 1) }
      const { items, source, checkedAt } = await weatherAlongStops(deps.weather, trip, dates, signal)
      const weather = {
        lowC: Math.round(Math.min(...items.map(({ lowC }) => lowC))),
        highC: Math.round(Math.max(...items.map(({ highC }) => highC))),
        rainChance: Math.max(...items.map(({ rainChance }) => rainChance)),
      }
      const home = trip.origin && deps.countryFacts.of(trip.origin.country)
      const plugs = home ? foreignPlugs(home, trip, deps.countryFacts) : null
      const wear = wearTexts(weather, locale)
      const groups = packingGroups(trip, { weather, days, activities, plugs }, locale)
      const title = t('answers.packing.title', { place, days })
      const provenance = { ...source, checkedAt }
      return {
        output: { place, days, assumedDates: isAssumed, weather, wear, groups },
        summary: title,
        card: {
          type: 'checklist',
          title,
          about: [t('answers.packing.weather', { low: weather.lowC, high: weather.highC }), ...wear],
          groups: groups.map(({ title, items }) => ({
            title,
            items: items.map(({ name, count, reason }) => ({
              text: count === null ? name : t('answers.packing.counted', { name, count }),
              note: reason,
            })),
          })),
          source: provenance,
        },
        source: provenance,
        citeAs: t('agent.summary.weatherOf', { place }),
      }
    },
  })

/** Of the countries on the way where those of home are not all there is; null where none is. */
function foreignPlugs(home: CountryFacts, { stops }: TripDetail, countryFacts: ToolDependencies['countryFacts']) {
  const countries = new Set(stops.map(({ place }) => place.country))
  const abroad = [...countries].flatMap((code) => (code === home.country ? [] : (countryFacts.of(code) ?? [])))
  return abroad.length > 0 ? [...new Set(abroad.flatMap(({ plugs }) => plugs))] : null
}
