import { expect, it } from 'vitest'
import type { FoundPlace } from '../../src/contract/travel/place-search.ts'
import { createShippedGuides } from '../../src/server/providers/shipped-data/guides/guides.ts'
import { doubtsOf } from './doubts.ts'

const shipped = createShippedGuides().byId('paris')
if (!shipped) throw new Error('Paris has a guide')
const [sight] = shipped.attractions.filter(({ hours, outdoor }) => hours !== null && !outdoor)
if (!sight) throw new Error('a sight indoors has hours')
const guide = { ...shipped, center: sight, attractions: [{ ...sight, hours: 'Mo-Su 09:00-18:00' }], restaurants: [] }

function mapped(overrides: Partial<FoundPlace>): FoundPlace {
  return {
    id: 'osm:way/1',
    guideId: null,
    kind: 'attraction',
    name: sight?.name ?? { zh: '', en: '' },
    lat: sight?.lat ?? 0,
    lng: sight?.lng ?? 0,
    tags: [],
    rating: null,
    price: null,
    hours: { weekly: null },
    visitMinutes: null,
    outdoor: null,
    tip: null,
    area: null,
    address: null,
    country: null,
    zone: 'Europe/Paris',
    distanceKm: null,
    ...overrides,
  }
}
const day = (from: string, to: string): [string, string][] => [[from, to]]

it('has none where the map says the same, or nothing', () => {
  expect(doubtsOf(guide, [mapped({})])).toEqual([])
  expect(
    doubtsOf(guide, [mapped({ hours: { weekly: Array.from({ length: 7 }, () => day('09:00', '18:00')) } })]),
  ).toEqual([])
})

it('names a place that is not on the map', () => {
  expect(doubtsOf(guide, [mapped({ name: { zh: '别处', en: 'Elsewhere' } })])).toEqual([
    `paris/${sight.id}: no place of the name “${sight.name.en}” is on the map`,
  ])
})

it('names a place that is elsewhere on the map', () => {
  const [doubt] = doubtsOf(guide, [mapped({ lat: sight.lat + 0.01 })])
  expect(doubt).toContain(`paris/${sight.id}: 1112 m from “${sight.name.en}” (osm:way/1`)
})

it('names the days whose hours differ', () => {
  const weekly = Array.from({ length: 7 }, (_, index) => (index === 1 ? [] : day('09:00', '18:00')))
  expect(doubtsOf(guide, [mapped({ hours: { weekly } })])).toEqual([
    `paris/${sight.id}: hours differ from those of osm:way/1: Tu 09:00-18:00 / off`,
  ])
})
