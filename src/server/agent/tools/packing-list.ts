import { packingListSpec } from '#contract/agent-tools/packing-list.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { packingConditions } from '../../packing/packing-conditions.ts'
import { packingGroups, wearTexts } from '../../tasks/packing-groups.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

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
      const { weather, days, plugs, source, checkedAt } = await packingConditions(deps, trip, { today, signal })
      const wear = wearTexts(weather, locale)
      const groups = packingGroups(trip, { weather, days, activities, plugs }, locale)
      const title = t('answers.packing.title', { place, days })
      const provenance = { ...source, checkedAt }
      return {
        output: { place, days, assumedDates: trip.startDate === null, weather, wear, groups },
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
