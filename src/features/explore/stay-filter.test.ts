import { expect, test } from 'vitest'
import type { LodgingOffer } from '#contract/travel/lodging.ts'
import { buildPriceSteps, filterStays } from './stay-filter.ts'

function offer(id: string, total: number, about: Partial<LodgingOffer> = {}): LodgingOffer {
  return {
    id,
    guideId: null,
    name: { zh: id, en: id },
    kind: 'hotel',
    band: null,
    rating: null,
    lat: 30,
    lng: 104,
    area: { zh: '中心', en: 'Centre' },
    distanceKm: 1,
    roomCapacity: 2,
    rooms: 1,
    nights: [],
    total: { amount: total * 100, currency: 'CNY' },
    rules: [],
    minNights: 1,
    ...about,
  }
}
const offers = [
  offer('grand', 4200, { rating: 4.8, distanceKm: 0.2 }),
  offer('bunk', 310, { kind: 'hostel', rating: 4.1, distanceKm: 3 }),
  offer('inn', 980, { area: { zh: '老城', en: 'Old town' } }),
]
const any = { kind: '', area: '', upTo: null, order: 'price' } as const
const ids = (found: LodgingOffer[]) => found.map(({ id }) => id)

test('sorts by price, rating or distance', () => {
  expect(ids(filterStays(offers, any))).toEqual(['bunk', 'inn', 'grand'])
  expect(ids(filterStays(offers, { ...any, order: 'rating' }))).toEqual(['grand', 'bunk', 'inn'])
  expect(ids(filterStays(offers, { ...any, order: 'distance' }))).toEqual(['grand', 'inn', 'bunk'])
})

test('combines filters', () => {
  expect(ids(filterStays(offers, { ...any, kind: 'hotel', upTo: 1000 }))).toEqual(['inn'])
  expect(ids(filterStays(offers, { ...any, area: 'Old town' }))).toEqual(['inn'])
})

test('gives rising round price steps below the maximum', () => {
  expect(buildPriceSteps(offers)).toEqual([310, 980])
  expect(buildPriceSteps([])).toEqual([])
})
