import { describe, expect, test } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { hoursOf, placeBlocks, shiftTimes } from './calendar-layout.ts'

const item = (title: string, start: string | null, end: string | null, more: Partial<ItineraryItem> = {}) =>
  storedItem({ id: title, title, start, end, ...more })

const lanesOf = (items: ItineraryItem[], day = 1) =>
  placeBlocks(items, day).map(({ item, from, to, lane, lanes }) => [item.title, from, to, lane, lanes])

describe('placeBlocks', () => {
  test('puts what overlaps side by side, and uses a lane again once it is free', () => {
    const items = [
      item('museum', '09:00', '12:00'),
      item('call', '10:00', '10:30'),
      item('tea', '11:00', '11:30'),
      item('lunch', '12:00', '13:00'),
      item('untimed', null, null),
    ]
    expect(lanesOf(items)).toEqual([
      ['museum', 540, 720, 0, 2],
      ['call', 600, 630, 1, 2],
      ['tea', 660, 690, 1, 2],
      ['lunch', 720, 780, 0, 1],
    ])
  })

  test('continues a night train on the next day', () => {
    const train = item('train', '22:00', '06:30', { endsNextDay: true })
    expect(lanesOf([train])).toEqual([['train', 1320, 1440, 0, 1]])
    expect(lanesOf([train], 2)).toEqual([['train', 0, 390, 0, 1]])
    expect(lanesOf([train], 3)).toEqual([])
  })

  test('takes an hour where no end is known', () => {
    expect(lanesOf([item('walk', '18:00', null)])).toEqual([['walk', 1080, 1140, 0, 1]])
  })
})

test('hoursOf shows the usual day, and more where something is early or late', () => {
  expect(hoursOf([])).toEqual({ first: 8, last: 20 })
  expect(hoursOf(placeBlocks([item('flight', '05:40', '07:00'), item('bar', '22:00', '23:10')], 1))).toEqual({
    first: 5,
    last: 24,
  })
})

describe('shiftTimes', () => {
  test('keeps the length, also over midnight', () => {
    const late = { start: '22:30', end: '23:50', endsNextDay: false }
    expect(shiftTimes(late, 15)).toEqual({ start: '22:45', end: '00:05', endsNextDay: true })
    expect(shiftTimes({ start: '22:45', end: '00:05', endsNextDay: true }, -15)).toEqual(late)
  })

  test('does not leave the day, and has nothing to shift without a start', () => {
    expect(shiftTimes({ start: '00:10', end: null, endsNextDay: false }, -15)).toBeNull()
    expect(shiftTimes({ start: '23:50', end: null, endsNextDay: false }, 15)).toBeNull()
    expect(shiftTimes({ start: null, end: null, endsNextDay: false }, 15)).toBeNull()
  })
})
