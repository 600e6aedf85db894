import { expect, test } from 'vitest'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { filterPlaces, listCommonTags } from './place-filter.ts'

function place(id: string, about: Partial<FoundPlace>): FoundPlace {
  return {
    id,
    guideId: null,
    kind: 'attraction',
    name: { zh: id, en: id },
    lat: 30,
    lng: 104,
    tags: [],
    rating: null,
    price: null,
    hours: { weekly: null },
    visitMinutes: null,
    outdoor: null,
    tip: null,
    area: null,
    address: null,
    country: 'CN',
    zone: 'Asia/Shanghai',
    distanceKm: null,
    ...about,
  }
}
const free = { amount: 0, currency: 'CNY' }
const dear = { amount: 9000, currency: 'CNY' }
const places = [
  place('unknown', { tags: ['park'] }),
  place('opera', { tags: ['show', 'art'], rating: 4.2, price: dear, distanceKm: 2 }),
  place('museum', { tags: ['art'], rating: 4.8, price: free, distanceKm: 5 }),
]
const ids = (found: FoundPlace[]) => found.map(({ id }) => id)

test.each([
  ['best', ['unknown', 'opera', 'museum']],
  ['rating', ['museum', 'opera', 'unknown']],
  ['price', ['museum', 'opera', 'unknown']],
  ['distance', ['opera', 'museum', 'unknown']],
] as const)('by %s, unknown ones last', (order, expected) => {
  expect(ids(filterPlaces(places, { tags: [], order }))).toEqual(expected)
})

test('keeps places with any of the chosen tags', () => {
  expect(ids(filterPlaces(places, { tags: ['show', 'park'], order: 'best' }))).toEqual(['unknown', 'opera'])
})

test('lists frequent tags first and keeps the chosen ones', () => {
  expect(listCommonTags(places, ['temple'], 2)).toEqual(['art', 'park', 'temple'])
})
