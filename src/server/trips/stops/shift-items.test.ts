import { describe, expect, test } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { shiftItems } from './shift-items.ts'

const places = {
  beijing: { name: 'Beijing', lat: 39.9, lng: 116.4, zone: 'Asia/Shanghai', country: 'CN' },
  xian: { name: 'Xi’an', lat: 34.3, lng: 108.9, zone: 'Asia/Shanghai', country: 'CN' },
  chengdu: { name: 'Chengdu', lat: 30.7, lng: 104.1, zone: 'Asia/Shanghai', country: 'CN' },
}
type City = keyof typeof places

const stopsOf = (...stops: [City, number][]) => ({
  stops: stops.map(([city, nights]) => ({ id: city, place: places[city], nights })),
  durationDays: stops.reduce((sum, [, nights]) => sum + nights, 1),
})
const before = stopsOf(['beijing', 3], ['xian', 2], ['chengdu', 2])

function item(title: string, day: number | null, about: Partial<ItineraryItem> = {}): ItineraryItem {
  return storedItem({ id: title, title, day, ...about })
}
const inCity = (city: City): Partial<ItineraryItem> => ({ place: { ...places[city] } })
const daysAfter = (after: ReturnType<typeof stopsOf>, items: ItineraryItem[]) =>
  Object.fromEntries(shiftItems(before, after, items).map(({ title, toDay }) => [title, toDay]))

describe('swapping two stops', () => {
  const swapped = stopsOf(['beijing', 3], ['chengdu', 2], ['xian', 2])

  test('takes their days along', () => {
    expect(daysAfter(swapped, [item('wall', 2), item('soldiers', 5), item('panda', 6), item('tea', 7)])).toEqual({
      soldiers: 7,
      panda: 4,
      tea: 5,
    })
  })

  test('keeps with a stop what is done there on the day of leaving it', () => {
    const morning = item('morning', 6, inCity('xian'))
    const evening = item('evening', 6, inCity('chengdu'))
    expect(daysAfter(swapped, [morning, evening])).toEqual({ morning: 8, evening: 4 })
  })

  test('gives the last day of a stop that no longer ends the trip a day of its own, or none', () => {
    const last = [item('park', 8, inCity('chengdu')), item('lanes', 8)]
    const longer = stopsOf(['beijing', 2], ['chengdu', 3], ['xian', 2])
    expect(daysAfter(longer, last)).toEqual({ park: 5, lanes: 5 })
    expect(daysAfter(swapped, last)).toEqual({ park: null, lanes: null })
  })

  test('unschedules journeys between stops that no longer follow each other', () => {
    const trains = [item('to Xi’an', 4, { kind: 'train' }), item('to Chengdu', 6, { kind: 'train' })]
    expect(daysAfter(swapped, trains)).toEqual({ 'to Xi’an': null, 'to Chengdu': null })
  })

  test('leaves the journeys from home and back where they are', () => {
    expect(daysAfter(swapped, [item('out', 1, { kind: 'flight' }), item('home', 8, { kind: 'flight' })])).toEqual({})
  })
})

describe('moving a night', () => {
  const moved = stopsOf(['beijing', 2], ['xian', 3], ['chengdu', 2])

  test('unschedules what the shorter stop has no day for, and moves the days behind', () => {
    const items = [item('first', 2), item('third', 3), item('soldiers', 4), item('panda', 6)]
    expect(daysAfter(moved, items)).toEqual({ third: null, soldiers: 3 })
  })

  test('moves a journey between the stops with the day of travel', () => {
    expect(daysAfter(moved, [item('train', 4, { kind: 'train' })])).toEqual({ train: 3 })
  })
})

test('removing a stop unschedules its items and brings the later days forward', () => {
  const items = [item('soldiers', 4), item('panda', 7), item('home', 8, { kind: 'flight' }), item('idea', null)]
  expect(daysAfter(stopsOf(['beijing', 3], ['chengdu', 2]), items)).toEqual({ soldiers: null, panda: 5, home: 6 })
})

test('adding a stop makes room for its days', () => {
  const after = stopsOf(['beijing', 3], ['xian', 2], ['chengdu', 2])
  const start = stopsOf(['beijing', 3], ['chengdu', 2])
  const shifts = shiftItems(start, after, [item('wall', 3), item('panda', 4)])
  expect(shifts.map(({ title, fromDay, toDay }) => [title, fromDay, toDay])).toEqual([['panda', 4, 6]])
})

test('without a length only days beyond the new end lose their items', () => {
  const open = { stops: [{ id: 'beijing', place: places.beijing, nights: null }], durationDays: null }
  const shifts = shiftItems(open, stopsOf(['beijing', 3]), [item('kept', 4), item('late', 9)])
  expect(shifts.map(({ title, toDay }) => [title, toDay])).toEqual([['late', null]])
})
