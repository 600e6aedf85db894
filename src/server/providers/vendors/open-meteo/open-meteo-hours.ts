// Open-Meteo: the coming days hour by hour, in the zone of the place; no key.
import { z } from 'zod'
import type { GeoPoint } from '#contract/place.ts'
import type { HourlyWeatherAnswer, WeatherHour } from '#contract/travel/hourly-weather.ts'
import type { Clock } from '../../clock/clock.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { openMeteoSource, pointKey, position } from './open-meteo.ts'

const figures = z.array(z.number().nullable())
const schema = z.object({
  hourly: z.object({
    time: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)),
    temperature_2m: figures,
    precipitation: figures,
    precipitation_probability: figures.optional(),
  }),
})

export function createOpenMeteoHours(
  vendor: Vendor,
  http: VendorHttp,
  clock: Clock,
): LiveCall<GeoPoint, HourlyWeatherAnswer> {
  return vendor.live({
    name: 'hours',
    keyOf: pointKey,
    freshSeconds: 1800,
    staleSeconds: 6 * 3600,
    async call(point, signal) {
      const query = {
        ...position(point),
        hourly: 'temperature_2m,precipitation,precipitation_probability',
        timezone: 'auto',
        forecast_days: 3,
      }
      const { hourly } = await http.getJson({ path: 'v1/forecast', query, schema, signal })
      return { items: hoursOf(hourly), source: openMeteoSource, checkedAt: clock.now().toISOString() }
    },
  })
}

/** Hours without a temperature are left out. */
function hoursOf(hourly: z.infer<typeof schema>['hourly']): WeatherHour[] {
  return hourly.time.flatMap((at, index): WeatherHour[] => {
    const tempC = hourly.temperature_2m[index] ?? null
    if (tempC === null) return []
    const rainMm = Math.max(0, hourly.precipitation[index] ?? 0)
    const chance = hourly.precipitation_probability?.[index] ?? (rainMm >= 0.1 ? 100 : 0)
    return [{ date: at.slice(0, 10), time: at.slice(11), tempC, rainMm, rainChance: chance / 100, kind: 'live' }]
  })
}
