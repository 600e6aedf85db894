import { expect, test } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ProposedItem } from '#features/proposals/pending-changes.ts'
import { plainItem, storedItem } from '../../testing/itinerary-item.ts'
import { buildMapPins, clusterPins, countByDay } from './map-pins.ts'

function item(id: string, day: number | null, position: string, at: [number, number] | null): ItineraryItem {
  const place = at && { name: id, lat: at[0], lng: at[1] }
  return storedItem({ id, title: id, day, position, place })
}
const items = [
  item('tower', 1, 'a2', [48.86, 2.29]),
  item('louvre', 1, 'a0', [48.86, 2.34]),
  item('lunch', 1, 'a1', null),
  item('orsay', 2, 'a0', [48.86, 2.33]),
]
const proposed: ProposedItem = {
  id: 'p1',
  type: 'item.add',
  reason: '',
  item: plainItem({ title: 'Seine', place: { name: 'Seine', lat: 48.85, lng: 2.3 } }),
}

test('numbers located items within their day, proposed ones last', () => {
  expect(buildMapPins(items, [proposed], 1).map(({ id, number, isProposed }) => [id, number, isProposed])).toEqual([
    ['louvre', 1, false],
    ['tower', 2, false],
    ['p1', 3, true],
  ])
  expect(buildMapPins(items, [], null)).toHaveLength(3)
})

test('clusters pins that would cover each other', () => {
  const pins = buildMapPins(items, [], null)
  const at = (scale: number) => clusterPins(pins, ({ lat, lng }) => ({ x: lng * scale, y: lat * scale }), 20)
  expect(at(10).map((cluster) => cluster.pins.length)).toEqual([3])
  expect(at(10_000).map((cluster) => cluster.pins.length)).toEqual([1, 1, 1])
})

test('counts the pins of a group by day, unscheduled ones last', () => {
  expect(countByDay([{ day: 3 }, { day: null }, { day: 1 }, { day: 3 }])).toEqual([
    { day: 1, count: 1 },
    { day: 3, count: 2 },
    { day: null, count: 1 },
  ])
})
