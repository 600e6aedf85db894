import type { HourlyWeatherAnswer, HourlyWeatherQuery } from '#contract/travel/hourly-weather.ts'

/** The hours from now on at a place, in order and without gaps, anywhere on earth. */
export interface HourlyWeather {
  hours(query: HourlyWeatherQuery, options?: { signal?: AbortSignal }): Promise<HourlyWeatherAnswer>
}
