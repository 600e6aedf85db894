import { packingListSpec } from '#contract/agent-tools/packing-list.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'
import { packingGroups, wearTexts } from '../tool-results/packing.ts'
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
      const { trip, city } = scope
      const { date, isAssumed } = firstDate(trip, today)
      const days = trip.durationDays ?? defaultDays
      const { items, source, checkedAt } = await deps.weather.daily(
        { lat: city.lat, lng: city.lng, from: date, to: addDays(date, days - 1) },
        { signal },
      )
      const weather = {
        lowC: Math.round(Math.min(...items.map(({ lowC }) => lowC))),
        highC: Math.round(Math.max(...items.map(({ highC }) => highC))),
        rainChance: Math.max(...items.map(({ rainChance }) => rainChance)),
      }
      const facts = deps.countryFacts.of(trip.destination.country)
      const home = trip.origin && deps.countryFacts.of(trip.origin.country)
      const plugs = facts && home && home.country !== facts.country ? facts.plugs : null
      const wear = wearTexts(weather, locale)
      const groups = packingGroups(trip, { weather, days, activities, plugs }, locale)
      const title = t('answers.packing.title', { place: city.name, days })
      const provenance = { ...source, checkedAt }
      return {
        output: { place: city.name, days, assumedDates: isAssumed, weather, wear, groups },
        summary: title,
        card: {
          type: 'checklist',
          title,
          about: wear,
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
        citeAs: t('agent.summary.weatherOf', { place: city.name }),
      }
    },
  })
