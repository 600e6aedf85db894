import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../../testing/fake-vendor.ts'
import { answerAsPublicSources, ljubljana, publicSourcesAt } from '../../../testing/ljubljana.ts'
import { vendorDeps } from '../../../testing/vendor-deps.ts'
import { parseEnv } from '../../env.ts'
import { createMemoryAnswerStore } from '../resilience/answer-store/memory-answer-store.ts'
import { chooseTravelProviders } from '../travel-sources.ts'

const fake = useFakeVendor()

/** Each call is a process of its own; those with the same store share a database. */
function openProcess(answers = createMemoryAnswerStore()) {
  const env = parseEnv({ NODE_ENV: 'test', LIVE_SOURCES: 'off', ...publicSourcesAt(fake.url) })
  return chooseTravelProviders(env, { ...vendorDeps(), answers })
}

describe('a city without a guide', () => {
  it('is put together from OpenStreetMap, Wikidata and Wikivoyage', async () => {
    fake.answer(answerAsPublicSources)
    const area = await openProcess().areas.around(ljubljana)
    const [castle] = area?.places ?? []
    expect(area?.source.name).toBe('OpenStreetMap, Wikidata, Wikivoyage (CC BY-SA 4.0)')
    expect(castle).toMatchObject({
      id: 'osm:way/100',
      name: { en: 'Ljubljana Castle', zh: '卢布尔雅那城堡' },
      country: 'SI',
      price: null,
      rating: null,
      facts: {
        prominence: 1,
        description: {
          en: 'A castle on the hill above the old town, rebuilt in the 20th century. Its tower has the widest view.',
          zh: '卢布尔雅那老城上方的城堡',
        },
      },
      source: { name: 'OpenStreetMap, Wikivoyage (CC BY-SA 4.0)', url: 'https://en.wikivoyage.org/wiki/Ljubljana' },
    })
    expect(castle?.hours.weekly?.[0]).toEqual([['09:00', '20:00']])
    const byName = (name: string) => area?.places.find((place) => place.name.en === name)
    expect(byName('Dragon Bridge')).toMatchObject({ hours: { weekly: null }, price: null, facts: { prominence: 2 } })
    expect(byName('University Botanic Gardens')?.price).toEqual({ amount: 0, currency: 'EUR' })
    expect(byName('River cruise')).toMatchObject({ kind: 'attraction', source: { name: 'Wikivoyage (CC BY-SA 4.0)' } })
    expect(byName('Somewhere else')).toBeUndefined()
    expect(byName('Museum of Illusions')?.facts?.prominence).toBeUndefined()
  })

  it('needs no network the second time, in another process', async () => {
    fake.answer(answerAsPublicSources)
    const database = createMemoryAnswerStore()
    const first = await openProcess(database).areas.around(ljubljana)
    fake.answer(() => 'cut')
    fake.seen.length = 0
    const later = openProcess(database).areas
    expect(await later.around({ ...ljubljana, lat: ljubljana.lat + 0.001 })).toMatchObject({ source: first?.source })
    expect((await later.known(ljubljana))?.places).toEqual(first?.places)
    expect(fake.seen).toEqual([])
  })

  it('makes no call for what is not kept when only that is asked for', async () => {
    fake.answer(answerAsPublicSources)
    expect(await openProcess().areas.known(ljubljana)).toBeNull()
    expect(fake.seen).toEqual([])
  })

  it('stands on what answers: without Wikidata there are no ranks, without Overpass the listings are left', async () => {
    fake.answer((request) =>
      request.query.get('action') === 'wbgetentities' ? { status: 500 } : answerAsPublicSources(request),
    )
    const unranked = await openProcess().areas.around(ljubljana)
    expect(unranked?.places.length).toBeGreaterThan(40)
    expect(unranked?.places.some(({ facts }) => facts?.prominence !== undefined)).toBe(false)
    expect(unranked?.source.name).toBe('OpenStreetMap, Wikivoyage (CC BY-SA 4.0)')
    fake.answer((request) => (request.path === '/api/interpreter' ? { status: 504 } : answerAsPublicSources(request)))
    const listed = await openProcess().areas.around(ljubljana)
    expect(listed?.places.map(({ name }) => name.en)).toEqual(['Ljubljana Castle', 'River cruise'])
  })

  it('is unknown when nobody answers', async () => {
    fake.answer(() => 'cut')
    expect(await openProcess().areas.around(ljubljana)).toBeNull()
  })

  it('is searched and listed by distance like a guide', async () => {
    fake.answer(answerAsPublicSources)
    const { places } = openProcess()
    const museums = await places.search({ near: ljubljana, text: 'museum', limit: 5 })
    expect(museums).toMatchObject({ covered: true, source: { kind: 'live' } })
    expect(museums.items[0]?.tags).toContain('museum')
    const all = await places.search({ near: ljubljana, kinds: ['attraction'], limit: 3 })
    expect(all.items.map(({ name }) => name.en)).toEqual(['Ljubljana Castle', 'Dragon Bridge', 'Triple Bridge'])
    const around = await places.nearby({ near: ljubljana, radiusKm: 1, kinds: ['attraction'], limit: 3 })
    expect(around.items[0]?.name.en).toBe('Triple Bridge')
  })
})
