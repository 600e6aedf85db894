// Each day from the best source: forecast, archive for past days, and climate for the rest.
import type { GeoPoint } from '#contract/place.ts'
import type { WeatherAnswer, WeatherDay, WeatherQuery } from '#contract/travel/weather.ts'
import { addDays, dayIn } from '../../kernel/calendar.ts'
import type { Clock } from '../clock/clock.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { withBuiltIn } from '../resilience/with-built-in.ts'
import type { Weather } from './weather.ts'

const horizonDays = 16
/** The archive lags by some days; the forecast reaches back a week. */
const recentDays = 7

interface LiveWeatherDeps {
  /** Tried in order. */
  forecasts: readonly LiveCall<GeoPoint, WeatherAnswer>[]
  archive: LiveCall<WeatherQuery, WeatherAnswer> | null
  climate: Weather
  clock: Clock
}

export function createLiveWeather({ forecasts, archive, climate, clock }: LiveWeatherDeps): Weather {
  const unknown = async (): Promise<WeatherAnswer | null> => null
  const askForecast = withBuiltIn<GeoPoint, WeatherAnswer | null>(forecasts, unknown)
  const askArchive = withBuiltIn<WeatherQuery, WeatherAnswer | null>(archive ? [archive] : [], unknown)
  return {
    async daily(query, options) {
      const { lat, lng, from, to } = query
      const day = (offset: number) => addDays(dayIn('UTC', clock.now()), offset)
      const isNear = to >= day(-recentDays) && from <= day(horizonDays)
      const isPast = archive !== null && from < day(-recentDays)
      const pastTo = to < day(-recentDays) ? to : day(-recentDays - 1)
      const [normals, near, past] = await Promise.all([
        climate.daily(query, options),
        isNear ? askForecast({ lat, lng }, options) : null,
        isPast ? askArchive({ ...query, to: pastTo }, options) : null,
      ])
      const known = new Map<string, WeatherDay>()
      for (const answer of [past, near]) for (const item of answer?.items ?? []) known.set(item.date, item)
      const items = normals.items.map((normal) => known.get(normal.date) ?? normal)
      const live = items.some(({ kind }) => kind === 'live') ? (near ?? past) : null
      return live ? { ...live, items } : { ...normals, items }
    },
  }
}
