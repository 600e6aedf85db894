// What every source of hourly weather must keep to.
import { expect, it } from 'vitest'
import { hourlyWeatherAnswerSchema } from '#contract/travel/hourly-weather.ts'
import type { HourlyWeather } from './weather-hours.ts'

/** `open` uses a clock that shows 2026-12-30T10:20 in UTC. */
export function itKeepsToHourlyWeather(open: () => HourlyWeather) {
  it('has every hour from the one that has begun, in the zone that was asked for', async () => {
    const query = { lat: 30.66, lng: 104.06, zone: 'Asia/Shanghai', hours: 8 }
    const { items } = hourlyWeatherAnswerSchema.parse(await open().hours(query))
    expect(items.map(({ date, time }) => `${date} ${time}`)).toEqual([
      ...['18', '19', '20', '21', '22', '23'].map((hour) => `2026-12-30 ${hour}:00`),
      '2026-12-31 00:00',
      '2026-12-31 01:00',
    ])
  })

  it('answers for the poles, the date line and zones that are half an hour off', async () => {
    for (const [lat, lng, zone] of [
      [90, 0, 'UTC'],
      [-90, 180, 'Pacific/Auckland'],
      [0, -180, 'Pacific/Kiritimati'],
      [27.7, 85.3, 'Asia/Kathmandu'],
    ] as const) {
      expect((await open().hours({ lat, lng, zone, hours: 3 })).items).toHaveLength(3)
    }
  })

  it('obeys the signal', async () => {
    const query = { lat: 30.66, lng: 104.06, zone: 'Asia/Shanghai', hours: 1 }
    await expect(open().hours(query, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })
}
