import { describe, expect, it } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { chengduTrip } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { existingItems } from './existing-items.ts'

function item(overrides: Partial<ItineraryItem>): ItineraryItem {
  const { title = 'item' } = overrides
  const times = { start: '10:00', end: '11:00' }
  return storedItem({
    id: title,
    tripId: chengduTrip().id,
    kind: 'activity',
    title,
    ...times,
    version: 3,
    ...overrides,
  })
}
const fromGuide = { name: 'Jinli', lat: 30.6, lng: 104, candidateId: 'chengdu/jinli' }
const options = {
  stopIdOf: () => 'x',
  startDate: '2026-12-04',
  days: 3,
  convert: (money: { amount: number; currency: string }) => money,
}
const read = (items: ItineraryItem[], replace: boolean) =>
  existingItems(chengduTrip({ itinerary: items }), { ...options, spots: [], replace })

describe('existingItems', () => {
  it('keeps timed items as appointments on their dates', () => {
    const { appointments } = read([item({ title: 'tea', day: 2 }), item({ title: 'untimed', start: null })], false)
    expect(appointments).toEqual([
      { id: 'tea', stopId: 'x', title: 'tea', date: '2026-12-05', start: '10:00', end: '11:00' },
    ])
  })

  it('replaces only items that came from a plan and are not booked', () => {
    const items = [
      item({ title: 'planned', place: fromGuide }),
      item({ title: 'booked', place: fromGuide, booking: 'booked' }),
      item({ title: 'by hand' }),
    ]
    expect(read(items, true).replaced.map(({ title }) => title)).toEqual(['planned'])
    expect(read(items, false).replaced).toEqual([])
  })

  it('keeps what was done, and leaves out what was skipped without planning it again', () => {
    const cost = { amount: 100, currency: 'CNY' }
    const other = { ...fromGuide, candidateId: 'chengdu/wuhou' }
    const items = [
      item({ title: 'done', place: fromGuide, outcome: 'done', cost }),
      item({ title: 'skipped', start: '12:00', end: '13:00', place: other, outcome: 'skipped', cost }),
    ]
    const { appointments, replaced, takenIds, cost: taken } = read(items, true)
    expect(appointments.map(({ title }) => title)).toEqual(['done'])
    expect([replaced, taken]).toEqual([[], 100])
    expect(takenIds).toEqual(expect.arrayContaining(['chengdu/jinli', 'chengdu/wuhou']))
  })

  it('keeps one of two overlapping items', () => {
    expect(read([item({ title: 'a' }), item({ title: 'b', start: '10:30' })], false).appointments).toHaveLength(1)
  })

  it('counts the cost of existing items and notices lodging', () => {
    const lodging = item({ kind: 'lodging', cost: { amount: 500, currency: 'CNY' } })
    expect(read([lodging], false)).toMatchObject({ cost: 500, hasLodging: true, appointments: [] })
  })
})
