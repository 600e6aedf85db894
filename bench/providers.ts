// How long the built-in sources take: `node bench/providers.ts`. Median and 99th percentile of warm calls, five rounds.

import { createGazetteerGeocoding } from '../src/server/providers/geocoding/gazetteer-geocoding.ts'
import { createGuidePlaces } from '../src/server/providers/places/guide-places.ts'
import { createShippedGuides } from '../src/server/providers/shipped-data/guides/guides.ts'
import { createSampleFlights } from '../src/server/providers/transport/sample-flights.ts'

const rounds = 5
const guides = createShippedGuides()
const places = createGuidePlaces(guides)
const geocoding = createGazetteerGeocoding(guides)
const flights = createSampleFlights(guides, { now: () => new Date('2027-01-01T00:00:00Z') })
const texts = [
  'museum',
  '博物馆',
  '火锅',
  'hot pot',
  '适合带孩子的博物馆',
  'night market',
  '古镇',
  'coffee',
  'temple',
  '美食',
]
const names = ['成都', 'Lisbon', '布拉格', 'Springfield', 'Shangai', 'JFK', 'Qwxyz', '日本']
const cities = guides.all()

const work: Record<string, (() => Promise<unknown>)[]> = {
  'places.search near a city': cities.flatMap(({ center }) =>
    texts.map((text) => () => places.search({ text, near: center, limit: 20 })),
  ),
  'places.search anywhere': texts.map((text) => () => places.search({ text, limit: 20 })),
  'places.nearby': cities.map(
    ({ center }) =>
      () =>
        places.nearby({ near: center, radiusKm: 2, limit: 20 }),
  ),
  geocode: names.map((name) => () => geocoding.search(name, { limit: 8 })),
  'flights.search': cities.slice(1).map((to, index) => {
    const from = cities[index] ?? to
    const end = (city: typeof to) => ({ ...city.center, name: city.name.en, zone: city.zone, country: city.country })
    return () => flights.search({ from: end(from), to: end(to), date: '2027-03-10', people: 1, limit: 20 })
  }),
}

for (const [name, calls] of Object.entries(work)) {
  for (const call of calls) await call()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const call of calls) {
      const started = performance.now()
      await call()
      times.push(performance.now() - started)
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2)
  process.stdout.write(`${name.padEnd(28)} p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   (${times.length} calls)\n`)
}
