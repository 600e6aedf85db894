// Open-Meteo: forecast (a week back, 16 days ahead) and archive (ERA5, from 1940); no key.
import { z } from 'zod'
import type { GeoPoint } from '#contract/place.ts'
import type { WeatherAnswer, WeatherDay, WeatherQuery } from '#contract/travel/weather.ts'
import type { Clock } from '../../clock/clock.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'

const figures = z.array(z.number().nullable())
const schema = z.object({
  daily: z.object({
    time: z.array(z.iso.date()),
    temperature_2m_max: figures,
    temperature_2m_min: figures,
    precipitation_sum: figures,
    /** The archive has none; of the forecast's last days it is often null. */
    precipitation_probability_max: figures.optional(),
    wind_speed_10m_max: figures.optional(),
  }),
})
const measured = 'temperature_2m_max,temperature_2m_min,precipitation_sum,wind_speed_10m_max'
export const openMeteoSource = { name: 'Open-Meteo', url: 'https://open-meteo.com', kind: 'live' } as const

/** All days of the forecast; the caller picks those it needs. */
export function createOpenMeteoForecast(
  vendor: Vendor,
  http: VendorHttp,
  clock: Clock,
): LiveCall<GeoPoint, WeatherAnswer> {
  return vendor.live({
    name: 'forecast',
    keyOf: pointKey,
    freshSeconds: 3600,
    staleSeconds: 6 * 3600,
    async call(point, signal) {
      const query = {
        ...position(point),
        daily: `${measured},precipitation_probability_max`,
        timezone: 'auto',
        past_days: 7,
        forecast_days: 16,
      }
      const { daily } = await http.getJson({ path: 'v1/forecast', query, schema, signal })
      return { items: daysOf(daily), source: openMeteoSource, checkedAt: clock.now().toISOString() }
    },
  })
}

export function createOpenMeteoArchive(
  vendor: Vendor,
  http: VendorHttp,
  clock: Clock,
): LiveCall<WeatherQuery, WeatherAnswer> {
  return vendor.live({
    name: 'archive',
    keyOf: (query) => `${pointKey(query)}/${query.from}/${query.to}`,
    freshSeconds: 86_400,
    staleSeconds: 30 * 86_400,
    async call({ from, to, ...point }, signal) {
      const query = { ...position(point), daily: measured, timezone: 'auto', start_date: from, end_date: to }
      const { daily } = await http.getJson({ path: 'v1/archive', query, schema, signal })
      return { items: daysOf(daily), source: openMeteoSource, checkedAt: clock.now().toISOString() }
    },
  })
}

/** About two kilometres: neighbours share one answer. */
export function pointKey({ lat, lng }: GeoPoint): string {
  return `${lat.toFixed(2)},${lng.toFixed(2)}`
}

export function position({ lat, lng }: GeoPoint) {
  return { latitude: lat.toFixed(2), longitude: lng.toFixed(2) }
}

/** Days without temperatures are left out; without a chance of rain it is 1 or 0 by the amount. */
function daysOf(daily: z.infer<typeof schema>['daily']): WeatherDay[] {
  return daily.time.flatMap((date, index) => {
    const highC = daily.temperature_2m_max[index] ?? null
    const lowC = daily.temperature_2m_min[index] ?? null
    if (highC === null || lowC === null) return []
    const rainMm = Math.max(0, daily.precipitation_sum[index] ?? 0)
    const chance = daily.precipitation_probability_max?.[index] ?? (rainMm >= 0.5 ? 100 : 0)
    const windKmh = daily.wind_speed_10m_max?.[index] ?? null
    return [{ date, highC, lowC, rainMm, rainChance: chance / 100, windKmh, kind: 'live' }]
  })
}
