import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { parseEnv } from '../../../env.ts'
import { createGazetteerGeocoding } from '../../geocoding/gazetteer-geocoding.ts'
import { itKeepsToGeocoding } from '../../geocoding/geocoding.compliance.ts'
import { createLiveGeocoding } from '../../geocoding/live-geocoding.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createShippedGuides } from '../../shipped-data/guides/guides.ts'
import { chooseTravelProviders } from '../../travel-sources.ts'
import { createPhoton } from './photon.ts'

const fake = useFakeVendor()
const guides = createShippedGuides()
const tower = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [2.2945, 48.8583] },
  properties: {
    name: 'Tour Eiffel',
    countrycode: 'FR',
    state: 'Île-de-France',
    osm_value: 'attraction',
    type: 'house',
  },
}
const atSea = { ...tower, properties: { name: 'Null Island' } }

function open(limits = patient) {
  const deps = vendorDeps()
  const vendor = createVendor('photon', deps, limits)
  return createPhoton(vendor, createVendorHttp('photon', { baseUrl: fake.url }), guides, deps.clock)
}

const answer = ({ query }: { query: URLSearchParams }) => ({
  body: { type: 'FeatureCollection', features: query.get('q') === 'qwzzkx' ? [] : [tower, atSea] },
})

describe('Photon', () => {
  itKeepsToGeocoding(() => {
    fake.answer(answer)
    const geocoding = createLiveGeocoding({ typing: [], submitted: [open()] }, createGazetteerGeocoding(guides))
    return { geocoding, text: 'Tour Eiffel, Champ de Mars', near: { lat: 48.858, lng: 2.294 } }
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits), query: { text: 'Tour Eiffel', limit: 3 } }))

  it('answers while somebody types; Nominatim is asked for finished names only', async () => {
    fake.answer(({ path, query }) => (path === '/api' ? answer({ query }) : { body: [] }))
    const choose = (variables: Record<string, string>) =>
      chooseTravelProviders(parseEnv({ NODE_ENV: 'test', LIVE_SOURCES: 'off', ...variables }), vendorDeps()).geocoding
    const typed = { limit: 3, asYouType: true }
    const nominatim = choose({ NOMINATIM_URL: fake.url })
    expect((await nominatim.search('Tour Eiffel, Champ', typed)).items).toEqual([])
    expect(fake.seen).toEqual([])
    await nominatim.search('Tour Eiffel, Champ', { limit: 3 })
    expect(fake.seen.map(({ path }) => path)).toEqual(['/search'])
    const { items } = await choose({ PHOTON_URL: fake.url }).search('Tour Eiffel, Champ', typed)
    expect(items[0]).toMatchObject({ name: 'Tour Eiffel', country: 'FR', kind: 'place', guideId: 'paris' })
  })
})
