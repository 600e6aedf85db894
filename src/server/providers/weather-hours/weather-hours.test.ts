import { describe, expect, it } from 'vitest'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { createClimateWeather } from '../weather/climate-weather.ts'
import { createEstimatedHours } from './estimated-hours.ts'
import { itKeepsToHourlyWeather } from './weather-hours.compliance.ts'

const clock = { now: () => new Date('2026-12-30T10:20:00Z') }
const open = () => createEstimatedHours(createClimateWeather(createShippedGuides(), clock), clock)

describe('estimated hours', () => {
  itKeepsToHourlyWeather(open)

  it('are warmest in the afternoon and coldest at night', async () => {
    const { items, source } = await open().hours({ lat: 30.66, lng: 104.06, zone: 'UTC', hours: 24 })
    const warmest = items.reduce((best, item) => (item.tempC > best.tempC ? item : best))
    const coldest = items.reduce((best, item) => (item.tempC < best.tempC ? item : best))
    expect([warmest.time, coldest.time, source.kind]).toEqual(['15:00', '03:00', 'estimated'])
  })
})
