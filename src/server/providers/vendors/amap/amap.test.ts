import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { noAreas } from '../../areas/areas.ts'
import { createGazetteerGeocoding } from '../../geocoding/gazetteer-geocoding.ts'
import { itKeepsToGeocoding } from '../../geocoding/geocoding.compliance.ts'
import { createLiveGeocoding } from '../../geocoding/live-geocoding.ts'
import { createLivePlaces } from '../../places/live-places.ts'
import { itKeepsToPlaces } from '../../places/places.compliance.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createEstimatedRouting } from '../../routing/estimated-routing.ts'
import { createLiveRouting } from '../../routing/live-routing.ts'
import { itKeepsToRouting } from '../../routing/routing.compliance.ts'
import { createGuides } from '../../shipped-data/guides/guides.ts'
import { createClimateWeather } from '../../weather/climate-weather.ts'
import { createLiveWeather } from '../../weather/live-weather.ts'
import { itKeepsToWeather } from '../../weather/weather.compliance.ts'
import { amapError, answerAsAmap } from './amap.fixture.ts'
import { createAmapClient } from './amap-client.ts'
import { createAmapGeocoding } from './amap-geocoding.ts'
import { createAmapPlaces } from './amap-places.ts'
import { createAmapRouting } from './amap-routing.ts'
import { createAmapWeather } from './amap-weather.ts'

const fake = useFakeVendor()
const noGuides = createGuides(() => [])
const near = { lat: 30.6598, lng: 104.0632 }
const around = { near, limit: 30, text: '' }

function open({ key = 'the-key', limits = patient } = {}) {
  const deps = vendorDeps()
  const vendor = createVendor('amap', deps, limits)
  const client = createAmapClient({ key, baseUrl: fake.url })
  return { ...deps, vendor, client, places: createAmapPlaces(vendor, client, deps.clock) }
}

describe('Amap places', () => {
  itKeepsToPlaces(() => {
    fake.answer(answerAsAmap)
    return { places: createLivePlaces([open().places], { guides: noGuides, areas: noAreas }), near }
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open({ limits }).places, query: around }))

  it('reads page after page, and turns positions back to WGS-84', async () => {
    fake.answer(answerAsAmap)
    const { items } = await open().places.ask(around)
    expect(items.length).toBe(30)
    expect(fake.seen.map(({ query }) => query.get('page'))).toEqual(['1', '2'])
    expect(items[0]?.lat).toBeCloseTo(near.lat, 4)
    expect(items[0]?.lng).toBeCloseTo(near.lng + 0.0005, 4)
    expect(items[1]).toMatchObject({ rating: 4.6, price: { amount: 8800, currency: 'CNY' }, address: '人民中路1号' })
    expect(items[0]).toMatchObject({ rating: null, price: null, address: null, hours: { weekly: null } })
  })

  it.each([
    ['10021', 'CUQPS_HAS_EXCEEDED_THE_LIMIT', 'PROVIDER_RATE_LIMITED'],
    ['10003', 'DAILY_QUERY_OVER_LIMIT', 'PROVIDER_RATE_LIMITED'],
    ['10001', 'INVALID_USER_KEY', 'PROVIDER_UNAVAILABLE'],
    ['20003', 'UNKNOWN_ERROR', 'PROVIDER_UNAVAILABLE'],
    ['20000', 'INVALID_PARAMS', 'PROVIDER_UNAVAILABLE'],
  ])('understands its code %s %s', async (infocode, info, code) => {
    fake.answer(() => amapError(infocode, info))
    await expect(open().places.ask(around)).rejects.toMatchObject({ code })
  })
})

describe('Amap weather', () => {
  const weather = () => {
    fake.answer(answerAsAmap)
    const { vendor, client, clock } = open()
    const forecasts = [createAmapWeather(vendor, client, clock)]
    return createLiveWeather({ forecasts, archive: null, climate: createClimateWeather(noGuides, clock), clock })
  }
  itKeepsToWeather(weather)

  it('gives four days, and climate for the rest', async () => {
    const { items } = await weather().daily({ ...near, from: '2026-12-30', to: '2027-01-04' })
    expect(items.map(({ kind }) => kind)).toEqual(['live', 'live', 'live', 'live', 'estimated', 'estimated'])
    expect(items[1]).toMatchObject({ highC: 11, lowC: 4, rainMm: 17, rainChance: 0.8 })
  })
})

describe('Amap directions', () => {
  const routing = () => {
    const { vendor, client, clock } = open()
    return createLiveRouting([createAmapRouting(vendor, client, clock)], createEstimatedRouting(noGuides, clock))
  }
  itKeepsToRouting(() => {
    fake.answer(answerAsAmap)
    return routing()
  })

  it('gives the route in WGS-84 with fares', async () => {
    fake.answer(answerAsAmap)
    const to = { lat: 30.6661, lng: 104.0512 }
    const { items } = await routing().route({ from: near, to, modes: ['walk', 'transit', 'taxi'] })
    const walk = items.find(({ mode }) => mode === 'walk')
    expect(walk).toMatchObject({ km: 1.25, minutes: 17, kind: 'live' })
    expect(walk?.path?.[1]?.[0]).toBeCloseTo(to.lng, 5)
    expect(walk?.path?.[1]?.[1]).toBeCloseTo(to.lat, 5)
    expect(items.find(({ mode }) => mode === 'transit')).toMatchObject({
      minutes: 15,
      price: { amount: 200, currency: 'CNY' },
    })
    expect(items.find(({ mode }) => mode === 'taxi')?.price).toEqual({ amount: 1100, currency: 'CNY' })
  })

  it('falls back to the estimate where Amap has no route', async () => {
    fake.answer(() => amapError('20803', 'OVER_DIRECTION_RANGE'))
    const { items } = await routing().route({ from: near, to: { lat: 30.68, lng: 104.07 }, modes: ['taxi'] })
    expect(items).toMatchObject([{ mode: 'taxi', kind: 'estimated' }])
  })
})

describe('Amap addresses', () => {
  itKeepsToGeocoding(() => {
    fake.answer(answerAsAmap)
    const { vendor, client, clock } = open()
    const source = createAmapGeocoding(vendor, client, noGuides, clock)
    const geocoding = createLiveGeocoding({ typing: [], submitted: [source] }, createGazetteerGeocoding(noGuides))
    return { geocoding, text: '成都市青羊区窄巷子', near: { lat: 30.6661, lng: 104.0512 } }
  })
})
