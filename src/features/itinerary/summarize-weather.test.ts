import { expect, it } from 'vitest'
import type { WeatherDay } from '#contract/travel/weather.ts'
import { summarizeWeather } from './summarize-weather.ts'

const day = (fields: Partial<WeatherDay>): WeatherDay => ({
  date: '2027-04-10',
  highC: 20,
  lowC: 10,
  rainChance: 0.5,
  rainMm: 2,
  windKmh: null,
  kind: 'live',
  ...fields,
})

it('averages highs and lows and adds up the chances of rain', () => {
  expect(summarizeWeather([day({ highC: 18 }), day({ highC: 22, lowC: 13 })])).toEqual({
    highC: 20,
    lowC: 12,
    wetDays: 1,
    kind: 'live',
  })
})

it('calls days beyond the forecast by what they are', () => {
  expect(summarizeWeather([day({}), day({ kind: 'estimated' })])?.kind).toBe('estimated')
})

it('has nothing to say of no days', () => {
  expect(summarizeWeather([])).toBeNull()
})
