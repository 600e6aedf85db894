import { describe, expect, it } from 'vitest'
import { useFakeVendor, type VendorRequestSeen } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { noAreas } from '../../areas/areas.ts'
import { createLivePlaces } from '../../places/live-places.ts'
import { itKeepsToPlaces } from '../../places/places.compliance.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createGuides } from '../../shipped-data/guides/guides.ts'
import { createOverpassPlaces } from './overpass.ts'

const fake = useFakeVendor()
const noGuides = createGuides(() => [])
const bergen = { lat: 60.3913, lng: 5.3221 }

const elements: {
  type: string
  id: number
  lat?: number
  lon?: number
  center?: object
  tags: Record<string, string>
}[] = [
  {
    type: 'node',
    id: 1,
    lat: 60.398,
    lon: 5.322,
    tags: { tourism: 'museum', name: 'Hanseatisk Museum', 'name:zh': '汉萨博物馆', opening_hours: 'Mo-Su 10:00-16:00' },
  },
  {
    type: 'way',
    id: 2,
    center: { lat: 60.392, lon: 5.323 },
    tags: { tourism: 'museum', name: 'KODE', opening_hours: 'see website' },
  },
  {
    type: 'node',
    id: 3,
    lat: 60.395,
    lon: 5.326,
    tags: {
      amenity: 'restaurant',
      cuisine: 'seafood;norwegian',
      name: 'Fisketorget',
      'addr:street': 'Strandkaien',
      'addr:housenumber': '3',
    },
  },
  { type: 'node', id: 4, lat: 60.396, lon: 5.33, tags: { amenity: 'cafe', name: 'Kaffe' } },
  { type: 'node', id: 5, lat: 60.396, lon: 5.331, tags: { tourism: 'museum' } },
]

/** Serves what the filters ask for, as the real one does. */
function answerAsOverpass({ body }: VendorRequestSeen) {
  const query = new URLSearchParams(body).get('data') ?? ''
  if (query.includes('qwzzkx')) return { body: { elements: [] } }
  const isAsked = (tags: Record<string, string>) =>
    (query.includes('museum') && tags.tourism === 'museum') || (query.includes('"amenity"~') && 'amenity' in tags)
  return { body: { version: 0.6, elements: elements.filter(({ tags }) => isAsked(tags)) } }
}

function open(limits = patient) {
  const deps = vendorDeps()
  const vendor = createVendor('overpass', deps, limits)
  const http = createVendorHttp('overpass', { baseUrl: fake.url })
  const live = createOverpassPlaces(vendor, http, noGuides, deps.clock)
  return { live, places: createLivePlaces([live], { guides: noGuides, areas: noAreas }) }
}

describe('Overpass', () => {
  itKeepsToPlaces(() => {
    fake.answer(answerAsOverpass)
    return { places: open().places, near: bergen }
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits).live, query: { near: bergen, limit: 5 } }))

  it('reads names, hours, cuisines and addresses, and drops places without a name', async () => {
    fake.answer(answerAsOverpass)
    const { items } = await open().live.ask({ near: bergen, limit: 10 })
    expect(items.map(({ id }) => id)).toEqual(['osm:way/2', 'osm:node/3', 'osm:node/4', 'osm:node/1'])
    expect(items[3]).toMatchObject({ name: { zh: '汉萨博物馆' }, zone: 'Europe/Oslo', tags: ['museum'] })
    expect(items[3]?.hours.weekly?.[0]).toEqual([['10:00', '16:00']])
    expect(items[0]?.hours.weekly).toBeNull()
    expect(items[1]).toMatchObject({ tags: ['seafood'], address: '3 Strandkaien' })
  })

  it('escapes what people type', async () => {
    fake.answer(answerAsOverpass)
    await open().live.ask({ text: 'x"];node(1);out;[".*', near: bergen, limit: 5 })
    const query = new URLSearchParams(fake.seen[0]?.body).get('data') ?? ''
    const filter = /nwr\(around:10000,[\d.]+,[\d.]+\)\["name"~"[\p{L}\p{N}. -]+",i\]\["name"\];/u.source
    expect(query).toMatch(new RegExp(`^\\[out:json\\]\\[timeout:10\\];\\((${filter})+\\);out center tags 10;$`, 'u'))
  })

  it('treats a runtime error as a failure, not as an empty answer', async () => {
    fake.answer(() => ({ body: { elements: [], remark: 'runtime error: Query timed out in "query" at line 1' } }))
    await expect(open().live.ask({ near: bergen, limit: 5 })).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
  })
})
