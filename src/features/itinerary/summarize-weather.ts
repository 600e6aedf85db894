import type { WeatherDay } from '#contract/travel/weather.ts'

interface WeatherSummary {
  /** Mean of the daily highs and lows. */
  highC: number
  lowC: number
  /** Days on which rain or snow has to be expected, by the sum of the chances. */
  wetDays: number
  /** `live` only where all days are forecasts. */
  kind: WeatherDay['kind']
}

/** Several days in one line; null for none. */
export function summarizeWeather(days: readonly WeatherDay[]): WeatherSummary | null {
  if (days.length === 0) return null
  const mean = (values: readonly number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
  const estimated = days.find(({ kind }) => kind !== 'live')
  return {
    highC: mean(days.map(({ highC }) => highC)),
    lowC: mean(days.map(({ lowC }) => lowC)),
    wetDays: Math.round(days.reduce((sum, { rainChance }) => sum + rainChance, 0)),
    kind: estimated?.kind ?? 'live',
  }
}
