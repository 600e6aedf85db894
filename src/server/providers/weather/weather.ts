import type { WeatherAnswer, WeatherQuery } from '#contract/travel/weather.ts'

/** One entry for each day from `from` to `to`, in order, anywhere on earth, any day. Every entry says what kind of knowledge it is. */
export interface Weather {
  daily(query: WeatherQuery, options?: { signal?: AbortSignal }): Promise<WeatherAnswer>
}
