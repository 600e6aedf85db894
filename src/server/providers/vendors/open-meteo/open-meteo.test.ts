import { describe, expect, it } from 'vitest'
import { useFakeVendor, type VendorRequestSeen } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createGuides } from '../../shipped-data/guides/guides.ts'
import { createClimateWeather } from '../../weather/climate-weather.ts'
import { createLiveWeather } from '../../weather/live-weather.ts'
import { itKeepsToWeather } from '../../weather/weather.compliance.ts'
import { createOpenMeteoArchive, createOpenMeteoForecast } from './open-meteo.ts'

const fake = useFakeVendor()
const chengdu = { lat: 30.66, lng: 104.06 }
const today = Date.parse('2026-12-30')

/** Columns of figures, null where the models say nothing yet; the archive knows no chances. */
function answerAsOpenMeteo({ path, query }: VendorRequestSeen) {
  const isArchive = path === '/v1/archive'
  const from = isArchive ? Date.parse(query.get('start_date') ?? '') : today - 7 * 86_400_000
  const to = isArchive ? Date.parse(query.get('end_date') ?? '') : today + 15 * 86_400_000
  const time: string[] = []
  for (let at = from; at <= to; at += 86_400_000) time.push(new Date(at).toISOString().slice(0, 10))
  const column = (value: number) => time.map(() => value)
  const daily = {
    time,
    temperature_2m_max: isArchive ? column(30) : time.map((_, index) => (index === time.length - 1 ? null : 12.5)),
    temperature_2m_min: column(3.5),
    precipitation_sum: column(6.2),
    wind_speed_10m_max: column(14),
    ...(isArchive ? {} : { precipitation_probability_max: time.map((_, index) => (index > 20 ? null : 65)) }),
  }
  return { body: { latitude: 30.66, longitude: 104.06, timezone: 'Asia/Shanghai', daily } }
}

function open(limits = patient) {
  const deps = vendorDeps()
  const vendor = createVendor('open-meteo', deps, limits)
  const http = createVendorHttp('open-meteo', { baseUrl: fake.url })
  const forecast = createOpenMeteoForecast(vendor, http, deps.clock)
  const archive = createOpenMeteoArchive(vendor, http, deps.clock)
  const climate = createClimateWeather(
    createGuides(() => []),
    deps.clock,
  )
  return {
    forecast,
    archive,
    weather: createLiveWeather({ forecasts: [forecast], archive, climate, clock: deps.clock }),
  }
}

describe('Open-Meteo', () => {
  itKeepsToWeather(() => {
    fake.answer(answerAsOpenMeteo)
    return open().weather
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits).forecast, query: chengdu }))

  it('gives the forecast as far as it reaches and the climate beyond', async () => {
    fake.answer(answerAsOpenMeteo)
    const { items, source } = await open().weather.daily({ ...chengdu, from: '2027-01-10', to: '2027-01-20' })
    expect(items.map(({ kind }) => kind)).toEqual([...Array(4).fill('live'), ...Array(7).fill('estimated')])
    expect(items[0]).toMatchObject({ highC: 12.5, lowC: 3.5, rainMm: 6.2, rainChance: 0.65, windKmh: 14 })
    expect(source.kind).toBe('live')
  })

  it('asks the archive for past days', async () => {
    fake.answer(answerAsOpenMeteo)
    const { items } = await open().weather.daily({ ...chengdu, from: '2026-12-18', to: '2026-12-25' })
    expect(items.map(({ highC }) => highC)).toEqual([30, 30, 30, 30, 30, 12.5, 12.5, 12.5])
    expect(fake.seen.map(({ path }) => path).sort()).toEqual(['/v1/archive', '/v1/forecast'])
    const asked = fake.seen.find(({ path }) => path === '/v1/archive')?.query
    expect([asked?.get('start_date'), asked?.get('end_date')]).toEqual(['2026-12-18', '2026-12-22'])
  })

  it('is not asked about days beyond its horizon', async () => {
    const { items } = await open().weather.daily({ ...chengdu, from: '2027-07-01', to: '2027-07-05' })
    expect(items.every(({ kind }) => kind === 'estimated')).toBe(true)
    expect(fake.seen).toEqual([])
  })

  it('makes one call for nearby points', async () => {
    fake.answer(answerAsOpenMeteo)
    const { weather } = open()
    const days = { from: '2026-12-30', to: '2027-01-02' }
    await Promise.all([0, 0.001, 0.002].map((step) => weather.daily({ lat: 30.66, lng: 104.06 + step, ...days })))
    expect(fake.seen.length).toBe(1)
  })

  it('falls back to the climate when it is unavailable', async () => {
    fake.answer(() => 'cut')
    const answer = await open().weather.daily({ ...chengdu, from: '2026-12-30', to: '2027-01-02' })
    expect(answer.source.kind).toBe('estimated')
    expect(answer.items.length).toBe(4)
  })
})
