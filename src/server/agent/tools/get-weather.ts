import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { WeatherDay } from '#contract/travel/weather.ts'
import { localized } from '#i18n/localized.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'
import { weatherAlongStops } from '../../travel/stop-weather.ts'
import { yearOf } from '../tool-results/climate-year.ts'
import { firstDate } from '../tool-results/trip-days.ts'
import { type OpenScope, openScope, type ScopeDependencies } from './open-scope.ts'
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
      'Weather day by day where the trip is (or in `city`) for the days of the trip (or a `day` of the plan, or from `from` on); by month where dates are open or for `month`.',
    timeoutMs: 8000,
    async run({ city, from: asked, day, days: length, month }, context): Promise<ResultOf<typeof getWeatherSpec>> {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, { city, day, date: asked }, context)
      const { trip } = scope
      const first = firstDate(trip, today)
      const from = asked ?? (day ? addDays(first.date, day - 1) : undefined)
      const days = length ?? (day ? 1 : undefined)
      const isWhole = !city && !from && trip.stops.length > 1
      const place = isWhole ? routeName(trip, locale) : scope.city.name
      const start = month ? nextDateIn(month, today) : (from ?? first.date)
      const end = addDays(start, Math.min(maxDays, days ?? trip.durationDays ?? defaultDays) - 1)
      const lastOfTrip = first.isAssumed ? null : addDays(first.date, (trip.durationDays ?? 1) - 1)
      // Days after the trip are shown only where somebody asked for so many.
      const isInTrip = lastOfTrip !== null && start >= first.date && start <= lastOfTrip && days === undefined
      const to = isInTrip && lastOfTrip < end ? lastOfTrip : end
      const isOpen = month !== undefined || (!from && first.isAssumed)
      const [daily, year] = await Promise.all([
        isWhole && !month
          ? alongStops(deps, scope, { from: start, to })
          : dailyAt(deps, scope.city, { from: start, to }, signal),
        isOpen ? yearOf(deps, scope.city, { today, signal }) : null,
      ])
      const months = (year?.months ?? []).filter((each) => month === undefined || each.month === month)
      const source = year?.source ?? { ...daily.source, checkedAt: daily.checkedAt }
      const shown = daily.items
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

interface Dates {
  from: string
  to: string
}
type Sources = Pick<ToolDependencies, 'weather'>

async function dailyAt({ weather }: Sources, { lat, lng }: PlaceRef, dates: Dates, signal: AbortSignal) {
  const daily = await weather.daily({ lat, lng, ...dates }, { signal })
  return { ...daily, items: daily.items.map(dayFields) }
}

const dayFields = ({ date, highC, lowC, rainChance, rainMm }: WeatherDay) => ({
  date,
  highC,
  lowC,
  rainChance,
  rainMm,
})

/** Each day at the stop where the trip is then, with its name. */
async function alongStops({ weather }: Sources, { trip, locale, guides, signal }: OpenScope, dates: Dates) {
  const { items, ...answer } = await weatherAlongStops(weather, trip, dates, signal)
  const named = items.map(({ at, ...day }) => {
    const guide = guides.covering(at)
    return { ...dayFields(day), place: guide ? localized(guide.name, locale) : at.name }
  })
  return { ...answer, items: named }
}

/** The tenth of the month that comes next. */
function nextDateIn(month: number, today: string): string {
  const day = `${String(month).padStart(2, '0')}-10`
  const year = Number(today.slice(0, 4))
  return `${year}-${day}` >= today ? `${year}-${day}` : `${year + 1}-${day}`
}
