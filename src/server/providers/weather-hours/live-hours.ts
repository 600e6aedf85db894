// The forecast for the hours that it knows, and the estimate for the others.

import type { GeoPoint } from '#contract/place.ts'
import type { HourlyWeatherAnswer } from '#contract/travel/hourly-weather.ts'
import type { Clock } from '../clock/clock.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { withBuiltIn } from '../resilience/with-built-in.ts'
import { nextHours } from './next-hours.ts'
import type { HourlyWeather } from './weather-hours.ts'

interface LiveHoursDeps {
  /** All hours of the coming days, in the zone of the place. */
  forecast: LiveCall<GeoPoint, HourlyWeatherAnswer>
  estimate: HourlyWeather
  clock: Clock
}

export function createLiveHours({ forecast, estimate, clock }: LiveHoursDeps): HourlyWeather {
  const unknown = async (): Promise<HourlyWeatherAnswer | null> => null
  const ask = withBuiltIn<GeoPoint, HourlyWeatherAnswer | null>([forecast], unknown)
  return {
    async hours(query, options) {
      const { lat, lng, zone, hours } = query
      const answer = await ask({ lat, lng }, options)
      const known = new Map((answer?.items ?? []).map((item) => [`${item.date}T${item.time}`, item]))
      const wanted = nextHours(clock.now(), zone, hours)
      const items = wanted.flatMap(({ date, time }) => known.get(`${date}T${time}`) ?? [])
      return answer && items.length === hours ? { ...answer, items } : estimate.hours(query, options)
    },
  }
}
