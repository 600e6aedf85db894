import { z } from 'zod'
import type { GeoPoint } from '#contract/place.ts'
import type { WeatherAnswer, WeatherDay } from '#contract/travel/weather.ts'
import type { Clock } from '../../clock/clock.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import { VendorError } from '../../resilience/vendor-error.ts'
import { pointKey } from '../open-meteo/open-meteo.ts'
import type { AmapClient } from './amap-client.ts'
import { regionAt } from './amap-region.ts'

const castSchema = z.object({
  date: z.iso.date(),
  dayweather: z.string(),
  nightweather: z.string(),
  daytemp: z.coerce.number(),
  nighttemp: z.coerce.number(),
})
const schema = z.object({ forecasts: z.array(z.object({ casts: z.array(castSchema) })) })

/** Rain of a day in mm: the middle of the grade that the word names (China Meteorological Administration). Longest word first. */
const rain: [word: string, mm: number][] = [
  ['特大暴雨', 260],
  ['大暴雨', 150],
  ['暴雨', 75],
  ['大雨', 35],
  ['中雨', 17],
  ['小雨', 4],
  ['雷阵雨', 12],
  ['阵雨', 6],
  ['雨', 8],
  ['暴雪', 12],
  ['大雪', 7],
  ['中雪', 4],
  ['雪', 1.5],
]

/** Today and the next three days, anywhere in China. */
export function createAmapWeather(vendor: Vendor, client: AmapClient, clock: Clock): LiveCall<GeoPoint, WeatherAnswer> {
  return vendor.live({
    name: 'weather',
    keyOf: pointKey,
    freshSeconds: 3600,
    staleSeconds: 6 * 3600,
    async call(point, signal) {
      const { adcode } = await regionAt(client, point, signal)
      if (adcode === '') throw new VendorError('amap', 'rejected', { cause: new Error('outside China') })
      const query = { city: adcode, extensions: 'all' }
      const { forecasts } = await client.get('v3/weather/weatherInfo', query, schema, signal)
      return {
        items: forecasts.flatMap(({ casts }) => casts.map(dayOf)),
        source: { name: 'Amap 高德天气', url: 'https://www.amap.com', kind: 'live' },
        checkedAt: clock.now().toISOString(),
      }
    },
  })
}

function dayOf({ date, dayweather, nightweather, daytemp, nighttemp }: z.infer<typeof castSchema>): WeatherDay {
  const rainMm = Math.max(rainOf(dayweather), rainOf(nightweather))
  const highC = Math.max(daytemp, nighttemp)
  const lowC = Math.min(daytemp, nighttemp)
  return { date, highC, lowC, rainMm, rainChance: rainMm > 0 ? 0.8 : 0.1, windKmh: null, kind: 'live' }
}

function rainOf(weather: string): number {
  return rain.find(([word]) => weather.includes(word))?.[1] ?? 0
}
