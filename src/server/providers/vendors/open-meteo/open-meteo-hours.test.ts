import { describe, expect, it } from 'vitest'
import { useFakeVendor, type VendorRequestSeen } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createGuides } from '../../shipped-data/guides/guides.ts'
import { createClimateWeather } from '../../weather/climate-weather.ts'
import { createEstimatedHours } from '../../weather-hours/estimated-hours.ts'
import { createLiveHours } from '../../weather-hours/live-hours.ts'
import { itKeepsToHourlyWeather } from '../../weather-hours/weather-hours.compliance.ts'
import { createOpenMeteoHours } from './open-meteo-hours.ts'

const fake = useFakeVendor()
const clock = { now: () => new Date('2026-12-30T10:20:00Z') }
const chengdu = { lat: 30.66, lng: 104.06 }

/** Three days in the zone of Chengdu, with a gap in the third. */
function answerAsOpenMeteo({ path }: VendorRequestSeen) {
  expect(path).toBe('/v1/forecast')
  const from = Date.parse('2026-12-30T00:00:00Z')
  const time = Array.from({ length: 72 }, (_, hour) => new Date(from + hour * 3_600_000).toISOString().slice(0, 16))
  const hourly = {
    time,
    temperature_2m: time.map((_, hour) => (hour === 70 ? null : 8.5)),
    precipitation: time.map(() => 0.4),
    precipitation_probability: time.map(() => 55),
  }
  return { body: { timezone: 'Asia/Shanghai', hourly } }
}

function open(limits = patient) {
  const vendor = createVendor('open-meteo', vendorDeps(), limits)
  const forecast = createOpenMeteoHours(vendor, createVendorHttp('open-meteo', { baseUrl: fake.url }), clock)
  const climate = createClimateWeather(
    createGuides(() => []),
    clock,
  )
  return { forecast, weather: createLiveHours({ forecast, estimate: createEstimatedHours(climate, clock), clock }) }
}

describe('Open-Meteo by the hour', () => {
  itKeepsToHourlyWeather(() => {
    fake.answer(answerAsOpenMeteo)
    return open().weather
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits).forecast, query: chengdu }))

  it('is live where it knows all hours, and an estimate where it does not', async () => {
    fake.answer(answerAsOpenMeteo)
    const { weather } = open()
    const hours = async (count: number, zone = 'Asia/Shanghai') =>
      (await weather.hours({ ...chengdu, zone, hours: count })).items
    expect((await hours(2))[0]).toMatchObject({ tempC: 8.5, rainMm: 0.4, rainChance: 0.55, kind: 'live' })
    expect((await hours(36, 'Pacific/Kiritimati')).map(({ kind }) => kind)).toContain('live')
    fake.answer(() => 'cut')
    expect((await open().weather.hours({ ...chengdu, zone: 'UTC', hours: 1 })).source.kind).toBe('estimated')
  })
})
