import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createOverpassArea } from './overpass-area.ts'

const fake = useFakeVendor()
const center = { lat: 46.05, lng: 14.51 }

function open(limits = patient) {
  const deps = vendorDeps()
  const http = createVendorHttp('overpass', { baseUrl: fake.url })
  return createOverpassArea(createVendor('overpass', deps, limits), http, deps.clock)
}

const museum = {
  type: 'way',
  id: 7,
  center: { lat: 46.051, lon: 14.5 },
  tags: {
    name: 'Muzej',
    'name:en': 'Museum',
    'name:de': 'Museum',
    tourism: 'museum',
    wikidata: 'Q7;Q8',
    fee: 'no',
    wheelchair: 'limited',
  },
}

describe('a city of Overpass', () => {
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits), query: center }))

  it('is asked for in one question, and each element counts once', async () => {
    const square = {
      type: 'node',
      id: 7,
      lat: 46.05,
      lon: 14.51,
      tags: { name: 'Trg', place: 'square', wikidata: 'Q9' },
    }
    fake.answer(() => ({
      body: { elements: [museum, square, museum, { ...square, id: 8, tags: { place: 'square' } }] },
    }))
    const { spots } = await open().ask(center)
    expect(spots).toMatchObject([
      {
        place: { id: 'osm:way/7', name: { zh: 'Museum', en: 'Museum' }, facts: { stepFree: 'partly' } },
        wikidata: null,
        languages: 2,
        isFree: true,
      },
      { place: { id: 'osm:node/7', kind: 'attraction', tags: ['street'] }, wikidata: 'Q9', isFree: false },
    ])
    expect(fake.seen).toHaveLength(1)
    const query = new URLSearchParams(fake.seen[0]?.body).get('data') ?? ''
    expect(query).toMatch(
      /^\[out:json\]\[timeout:20\];(\((nwr\(around:\d+,46\.05,14\.51\)[^;]+;)+\);out center tags \d+;){4}$/,
    )
  })

  it('is unavailable when the query ran out of time', async () => {
    fake.answer(() => ({ body: { elements: [], remark: 'runtime error: Query timed out' } }))
    await expect(open().ask(center)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
  })
})
