import { expect, test } from 'vitest'
import type { TransportOffer } from '#contract/travel/transport.ts'
import { findPlannedItem } from '#features/itinerary/planned-item.ts'
import { countDaysLater } from '#features/plan-items/count-days-later.ts'
import { buildConnectionItem } from '#features/plan-items/new-item.ts'
import { filterConnections } from './connection-filter.ts'

const terminal = (code: string, zone: string) => ({ code, name: `${code} airport`, zone, lat: 1, lng: 2 })
function flight(id: string, departs: string, arrives: string, about: Partial<TransportOffer> = {}): TransportOffer {
  return {
    id,
    mode: 'flight',
    carrier: 'Sample',
    number: id,
    from: terminal('NRT', 'Asia/Tokyo'),
    to: terminal('SFO', 'America/Los_Angeles'),
    departs,
    arrives,
    minutes: 600,
    via: [],
    price: { amount: 50000, currency: 'USD' },
    ...about,
  }
}
const early = flight('early', '2027-04-05T06:10', '2027-04-05T12:00', { minutes: 350, via: ['ICN'] })
const noon = flight('noon', '2027-04-05T13:00', '2027-04-05T22:00', { price: { amount: 30000, currency: 'USD' } })
const night = flight('night', '2027-04-05T23:30', '2027-04-06T07:40')
const offers = [night, noon, early]
const ids = (found: TransportOffer[]) => found.map(({ id }) => id)
const any = { part: 'any', directOnly: false, order: 'price' } as const
const finding = { source: { name: 'Sample', kind: 'sample' as const }, checkedAt: '2027-01-01T00:00:00Z' }
const add = { locale: 'en' as const, people: 2, notes: '' }

test.each([
  ['price', ['noon', 'night', 'early']],
  ['minutes', ['early', 'noon', 'night']],
  ['departs', ['early', 'noon', 'night']],
  ['arrives', ['early', 'noon', 'night']],
] as const)('sorted by %s', (order, expected) =>
  expect(ids(filterConnections(offers, { ...any, order }))).toEqual(expected),
)

test('filters by time of day and changes', () => {
  expect(ids(filterConnections(offers, { ...any, part: 'evening' }))).toEqual(['night'])
  expect(ids(filterConnections(offers, { ...any, directOnly: true }))).toEqual(['noon', 'night'])
})

test('makes an item with local times of both ends and the fare of the party', () => {
  expect(buildConnectionItem(night, finding, add)).toMatchObject({
    title: 'night NRT → SFO',
    start: '23:30',
    end: '07:40',
    endsNextDay: true,
    zone: 'Asia/Tokyo',
    cost: { amount: 100_000, currency: 'USD' },
  })
})

test('leaves out the end of a connection that arrives before it departs', () => {
  const back = flight('back', '2027-04-05T17:00', '2027-04-05T10:30')
  expect(countDaysLater(back)).toBe(0)
  expect(buildConnectionItem(back, finding, add)).toMatchObject({ start: '17:00', end: null, endsNextDay: false })
  expect(countDaysLater(flight('dawn', '2027-04-05T00:30', '2027-04-04T17:10'))).toBe(-1)
})

test('finds what is in the plan already', () => {
  const made = buildConnectionItem(night, finding, add)
  const planned = { ...made, id: 'i', tripId: 't', day: 1, position: 'a0', version: 1, outcome: null, rating: null }
  expect(findPlannedItem([planned], made)).toBe(planned)
  expect(findPlannedItem([planned], buildConnectionItem(noon, finding, add))).toBeUndefined()
})
