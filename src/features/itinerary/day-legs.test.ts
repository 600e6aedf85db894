import { expect, test } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItineraryLeg } from '#contract/itinerary-legs.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { dayLegs, itemsWithWay } from './day-legs.ts'

function item(id: string, start: string | null, end: string | null, rest: Partial<ItineraryItem> = {}): ItineraryItem {
  return storedItem({
    id,
    title: id,
    day: 1,
    start,
    end,
    place: { name: id, lat: 1, lng: 1 },
    position: id,
    ...rest,
  })
}
const leg = (fromId: string, toId: string, minutes = 12): ItineraryLeg => {
  return { day: 1, fromId, toId, mode: 'walk', minutes, km: 1, path: null, kind: 'estimated' }
}

test('says how many minutes are missing, and nothing where it fits or times are open', () => {
  const legs = [leg('a', 'b'), leg('b', 'c'), leg('c', 'd')]
  const found = dayLegs(
    [item('a', '09:00', '10:00'), item('b', '10:05', '11:00'), item('c', '12:00', null), item('d', '13:00', null)],
    legs,
  )
  expect([...found].map(([id, { shortBy }]) => [id, shortBy])).toEqual([
    ['b', 7],
    ['c', null],
    ['d', null],
  ])
})

test('leads past items without a place, and drops ways of another order', () => {
  const items = [item('a', null, null), item('lunch', null, null, { place: null }), item('b', null, null)]
  expect([...dayLegs(items, [leg('a', 'b')]).keys()]).toEqual(['b'])
  expect(dayLegs([...items].reverse(), [leg('a', 'b')]).size).toBe(0)
})

test('expects a way to every item with a place but the first', () => {
  const items = [item('lunch', null, null, { place: null }), item('a', null, null), item('b', null, null)]
  expect([...itemsWithWay(items)]).toEqual(['b'])
})

test('does not compare clocks of two zones or of two days', () => {
  const late = item('a', '22:00', '01:00', { endsNextDay: true })
  expect(dayLegs([late, item('b', '02:00', null)], [leg('a', 'b')]).get('b')?.shortBy).toBeNull()
  const away = item('a', '09:00', '10:00', { zone: 'Asia/Tokyo' })
  expect(dayLegs([away, item('b', '10:00', null)], [leg('a', 'b')]).get('b')?.shortBy).toBeNull()
})
