// Hours from the days: the temperature runs along a cosine between the night's low and the afternoon's high. Always an estimate.
import type { WeatherHour } from '#contract/travel/hourly-weather.ts'
import { dayIn } from '../../kernel/calendar.ts'
import type { Clock } from '../clock/clock.ts'
import type { Weather } from '../weather/weather.ts'
import { type HourOfZone, nextHours } from './next-hours.ts'
import type { HourlyWeather } from './weather-hours.ts'

/** Warmest at three in the afternoon. */
const warmestHour = 15

export function createEstimatedHours(weather: Weather, clock: Clock): HourlyWeather {
  return {
    async hours({ lat, lng, zone, hours }, options) {
      const wanted = nextHours(clock.now(), zone, hours)
      const from = dayIn(zone, clock.now())
      const daily = await weather.daily({ lat, lng, from, to: wanted.at(-1)?.date ?? from }, options)
      const items = wanted.flatMap(({ date, time }): WeatherHour[] => {
        const day = daily.items.find((each) => each.date === date)
        if (!day) return []
        const warmth = 0.5 + 0.5 * Math.cos(((hourOf({ time }) - warmestHour) / 24) * 2 * Math.PI)
        const tempC = Math.round((day.lowC + (day.highC - day.lowC) * warmth) * 10) / 10
        const rainMm = Math.round((day.rainMm / 24) * 10) / 10
        return [{ date, time, tempC, rainChance: day.rainChance, rainMm, kind: 'estimated' }]
      })
      return { items, source: { ...daily.source, kind: 'estimated' }, checkedAt: daily.checkedAt }
    },
  }
}

function hourOf({ time }: Pick<HourOfZone, 'time'>): number {
  return Number(time.slice(0, 2))
}
