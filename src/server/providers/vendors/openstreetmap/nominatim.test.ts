import { describe, expect, it } from 'vitest'
import { useFakeVendor, type VendorRequestSeen } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { createGazetteerGeocoding } from '../../geocoding/gazetteer-geocoding.ts'
import { itKeepsToGeocoding } from '../../geocoding/geocoding.compliance.ts'
import { createLiveGeocoding } from '../../geocoding/live-geocoding.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import type { AnswerStore } from '../../resilience/answer-store/answer-store.ts'
import { createMemoryAnswerStore } from '../../resilience/answer-store/memory-answer-store.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createShippedGuides } from '../../shipped-data/guides/guides.ts'
import { createNominatim } from './nominatim.ts'

const fake = useFakeVendor()
const guides = createShippedGuides()
const tower = {
  place_id: 1,
  lat: '48.8582599',
  lon: '2.2945006',
  category: 'man_made',
  type: 'tower',
  addresstype: 'man_made',
  name: 'Tour Eiffel',
  display_name: 'Tour Eiffel, 5, Avenue Anatole France, Paris, France',
  namedetails: { name: 'Tour Eiffel', 'name:en': 'Eiffel Tower', 'name:zh': '埃菲尔铁塔' },
  address: { country: 'France', country_code: 'fr' },
}
const atSea = {
  lat: '0',
  lon: '0',
  name: 'Null Island',
  display_name: 'Null Island',
  type: 'buoy',
  addresstype: 'buoy',
}

const answerAsNominatim = ({ query }: VendorRequestSeen) => ({
  body: query.get('q') === 'qwzzkx' ? [] : [tower, atSea],
})

function open(limits = patient, turns: AnswerStore | null = createMemoryAnswerStore()) {
  const deps = vendorDeps()
  const vendor = createVendor('nominatim', deps, limits)
  const http = createVendorHttp('nominatim', { baseUrl: fake.url })
  const live = createNominatim(vendor, http, guides, deps.clock, turns)
  return { live, geocoding: createLiveGeocoding({ typing: [], submitted: [live] }, createGazetteerGeocoding(guides)) }
}

describe('Nominatim', () => {
  itKeepsToGeocoding(() => {
    fake.answer(answerAsNominatim)
    return { geocoding: open().geocoding, text: 'Tour Eiffel, Champ de Mars', near: { lat: 48.858, lng: 2.294 } }
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits).live, query: { text: 'Tour Eiffel', limit: 3 } }))

  it('names the place in both languages, with its guide', async () => {
    fake.answer(answerAsNominatim)
    const { items } = await open().live.ask({ text: '埃菲尔铁塔', limit: 3 })
    expect(items).toEqual([
      {
        lat: 48.8582599,
        lng: 2.2945006,
        name: '埃菲尔铁塔',
        names: { zh: '埃菲尔铁塔', en: 'Eiffel Tower' },
        zone: 'Europe/Paris',
        country: 'FR',
        kind: 'place',
        admin: null,
        guideId: 'paris',
        isTied: false,
      },
    ])
    expect(fake.seen[0]?.headers['user-agent']).toContain('JourneyOn')
  })

  it('is not asked while the turns of all processes are taken', async () => {
    const turns = { ...createMemoryAnswerStore(), takeTurn: async () => null }
    const asked = open(patient, turns).live.ask({ text: 'Tour Eiffel', limit: 3 })
    await expect(asked).rejects.toMatchObject({ code: 'PROVIDER_RATE_LIMITED' })
    expect(fake.seen).toEqual([])
  })

  it('is asked at once where it is a server of one’s own', async () => {
    fake.answer(answerAsNominatim)
    const { live } = open(patient, null)
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => live.ask({ text: `Tour Eiffel ${text}`, limit: 3 })))
    expect(fake.seen).toHaveLength(4)
  })

  it('is not asked for cities of the gazetteer', async () => {
    const { items } = await open().geocoding.search('Lisbon', { limit: 1 })
    expect(items[0]?.country).toBe('PT')
    expect(fake.seen).toEqual([])
  })
})
