import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'
import { yearOf } from '../tool-results/climate-year.ts'
import { firstDate } from '../tool-results/trip-days.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** For a trip without a length. */
const defaultDays = 5
const maxDays = 16
const daysPerMonth = 30.4

export const getWeather = (deps: ScopeDependencies & Pick<ToolDependencies, 'weather'>) =>
  defineTool({
    spec: getWeatherSpec,
    description:
      'Weather day by day at the destination (or in `city`) for the days of the trip (or from `from` on); by month where dates are open or for `month`.',
    timeoutMs: 8000,
    async run({ city, from, days, month }, context): Promise<ResultOf<typeof getWeatherSpec>> {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, city, context)
      const { name: place, lat, lng } = scope.city
      const first = firstDate(scope.trip, today)
      const start = month ? nextDateIn(month, today) : (from ?? first.date)
      const to = addDays(start, Math.min(maxDays, days ?? scope.trip.durationDays ?? defaultDays) - 1)
      const isOpen = month !== undefined || (!from && first.isAssumed)
      const [daily, year] = await Promise.all([
        deps.weather.daily({ lat, lng, from: start, to }, { signal }),
        isOpen ? yearOf(deps, scope.city, { today, signal }) : null,
      ])
      const months = (year?.months ?? []).filter((each) => month === undefined || each.month === month)
      const source = year?.source ?? { ...daily.source, checkedAt: daily.checkedAt }
      const shown = daily.items.map(({ date, highC, lowC, rainChance, rainMm }) => ({
        date,
        highC,
        lowC,
        rainChance,
        rainMm,
      }))
      return {
        output: {
          place,
          assumed: isOpen,
          kind: source.kind,
          days: shown,
          months: months.map(({ month, highC, lowC, rainDays }) => ({
            month,
            highC,
            lowC,
            rainChance: Math.min(1, rainDays / daysPerMonth),
          })),
          unknownCity: scope.unknownCity,
        },
        summary: t('agent.summary.weatherOf', { place }),
        card: {
          type: 'weather',
          place,
          days: months.length > 0 ? [] : shown,
          ...(months.length > 0 && { months }),
          source,
        },
        source,
      }
    },
  })

/** The tenth of the month that comes next. */
function nextDateIn(month: number, today: string): string {
  const day = `${String(month).padStart(2, '0')}-10`
  const year = Number(today.slice(0, 4))
  return `${year}-${day}` >= today ? `${year}-${day}` : `${year + 1}-${day}`
}
