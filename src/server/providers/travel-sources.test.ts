import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../testing/fake-vendor.ts'
import { publicSourcesAt } from '../../testing/ljubljana.ts'
import { vendorDeps } from '../../testing/vendor-deps.ts'
import { parseEnv } from '../env.ts'
import { chooseTravelProviders, type TravelProviders } from './travel-sources.ts'

const fake = useFakeVendor()
const bergen = { name: 'Bergen', lat: 60.3913, lng: 5.3221, zone: 'Europe/Oslo', country: 'NO' }
const chengdu = { name: 'Chengdu', lat: 30.6598, lng: 104.0632, zone: 'Asia/Shanghai', country: 'CN' }

function choose(variables: Record<string, string>): TravelProviders {
  return chooseTravelProviders(parseEnv({ NODE_ENV: 'test', LIVE_SOURCES: 'off', ...variables }), vendorDeps())
}

/** What a traveller asks in a minute. */
async function askAll(sources: TravelProviders) {
  const flight = { from: chengdu, to: bergen, date: '2027-03-10', people: 1, limit: 5 }
  const stay = { near: chengdu, checkIn: '2027-03-10', checkOut: '2027-03-12', people: 2, limit: 5 }
  return Promise.all([
    sources.places.search({ text: 'museum', near: bergen, limit: 5 }),
    sources.places.nearby({ near: chengdu, radiusKm: 2, limit: 20 }),
    sources.geocoding.search('Bergen', { limit: 3 }),
    sources.weather.daily({ ...bergen, from: '2026-12-30', to: '2027-01-02' }),
    sources.routing.route({ from: chengdu, to: { lat: 30.66, lng: 104.05 }, modes: ['walk', 'taxi'] }),
    sources.lodging.search(stay),
    sources.flights.search(flight),
    sources.trains.search({ ...flight, to: { ...chengdu, lat: 29.56, lng: 106.55 } }),
    sources.exchangeRates.latest(),
    sources.entryRules.requirement({ nationality: 'CN', destination: 'JP' }),
  ])
}

describe('the choice of travel sources', () => {
  it('works without configuration and labels every answer', async () => {
    const answers = await askAll(choose({}))
    expect(
      answers.map(({ source }) => source.kind).filter((kind) => kind !== 'estimated' && kind !== 'sample'),
    ).toEqual([])
    expect(answers.slice(1).every(({ items }) => items.length > 0)).toBe(true)
  })

  it('gives the same answers when every configured vendor is unreachable', async () => {
    fake.answer(() => 'cut')
    const sources = choose({
      ...publicSourcesAt(fake.url),
      PHOTON_URL: fake.url,
      OSRM_URL: fake.url,
      OTA_URL: fake.url,
    })
    expect(await askAll(sources)).toEqual(await askAll(choose({})))
    const troubled = fake.seen.length
    expect(troubled).toBeGreaterThan(0)
    await askAll(sources)
    expect(fake.seen.length).toBe(troubled)
  })

  it('asks a configured vendor', async () => {
    const coordinates = [
      [104.06, 30.66],
      [104.05, 30.66],
    ]
    fake.answer(() => ({
      body: { code: 'Ok', routes: [{ distance: 1200, duration: 900, geometry: { coordinates } }] },
    }))
    const { items, source } = await choose({ OSRM_URL: fake.url }).routing.route({
      from: chengdu,
      to: { lat: 30.66, lng: 104.05 },
      modes: ['walk'],
    })
    expect(source.kind).toBe('live')
    expect(items).toMatchObject([{ mode: 'walk', km: 1.2, minutes: 15 }])
  })
})
