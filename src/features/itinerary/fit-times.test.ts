import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { propertyRuns } from '../../testing/property-size.ts'
import { fitOne, fitTimes } from './fit-times.ts'

const item = (title: string, start: string | null, end: string | null, more: Partial<ItineraryItem> = {}) =>
  storedItem({ id: title, title, start, end, ...more })
const place = { name: 'p', lat: 30, lng: 104 }
const unknownWay = () => null
const fitted = (...args: Parameters<typeof fitTimes>) =>
  fitTimes(...args).map(({ item: { title }, times }) => [title, times.start, times.end, times.endsNextDay])

describe('fitting the times of a day', () => {
  test('leaves a day alone that fits', () => {
    expect(fitted([item('a', '09:00', '10:00'), item('b', '10:30', null), item('c', null, null)], unknownWay)).toEqual(
      [],
    )
  })

  test('puts off what overlaps, with the way between, and no more than needed', () => {
    const day = [item('a', '09:00', '11:00'), item('b', '10:30', '11:30'), item('c', '15:00', '16:00')]
    expect(fitted(day, () => 12)).toEqual([['b', '11:15', '12:15', false]])
  })

  test('packs a day whose order has changed, from its first start on', () => {
    const day = [item('b', '14:00', '15:30'), item('a', '09:00', '10:00'), item('c', '16:00', '17:00')]
    expect(fitted(day, () => 10)).toEqual([
      ['b', '09:00', '10:30', false],
      ['a', '10:40', '11:40', false],
      ['c', '11:50', '12:50', false],
    ])
  })

  test('keeps what is booked, pinned or on a timetable, and no meal is early', () => {
    const day = [
      item('walk', '13:00', '14:00'),
      item('train', '10:00', '11:00', { kind: 'train' }),
      item('lunch', '12:00', '13:00', { kind: 'restaurant' }),
      item('tour', '15:00', '16:00', { booking: 'booked' }),
    ]
    expect(fitted(day, () => 0)).toEqual([
      ['walk', '12:00', '13:00', false],
      ['lunch', '13:00', '14:00', false],
    ])
    expect(fitted([item('show', '20:00', '21:00'), item('tea', '09:00', '10:00', { pinned: true })], () => 0)).toEqual(
      [],
    )
  })

  test('assumes a way between two places, and none without', () => {
    const day = [item('a', '09:00', '10:00', { place }), item('b', '10:00', '11:00', { place })]
    expect(fitted(day, unknownWay)).toEqual([['b', '10:15', '11:15', false]])
    expect(fitted([item('a', '09:00', '10:00'), item('b', '10:00', '11:00')], unknownWay)).toEqual([])
  })

  test('marks an end after midnight, and starts nothing there', () => {
    const late = [item('a', '20:00', '23:00'), item('b', '22:00', '23:30')]
    expect(fitted(late, () => 0)).toEqual([['b', '23:00', '00:30', true]])
    expect(fitted([item('a', '20:00', '02:00', { endsNextDay: true }), item('b', '22:00', '23:30')], () => 0)).toEqual(
      [],
    )
  })

  const clocks = fc.integer({ min: 6 * 12, max: 13 * 12 }).map((steps) => {
    const minute = steps * 5
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  })
  test('makes days without overlaps that need no other times', () => {
    const property = fc.property(fc.array(clocks, { maxLength: 8 }), (starts) => {
      const day = starts.map((start, index) => item(`i${index}`, start, null))
      const times = new Map(fitTimes(day, () => 5).map(({ item: { id }, times: found }) => [id, found]))
      const after = day.map((each) => ({ ...each, ...times.get(each.id) }))
      expect(fitTimes(after, () => 5)).toEqual([])
      for (const [index, each] of after.entries())
        if (index > 0) expect((each.start ?? '') > (after[index - 1]?.start ?? '')).toBe(true)
    })
    fc.assert(property, propertyRuns(200, 10_000))
  })
})

describe('a time for an item at a new place', () => {
  const [a, b, c] = [item('a', '09:00', '10:00'), item('b', '11:00', '12:00'), item('c', '16:00', '17:30')]
  const timeOf = (found: ReturnType<typeof fitOne>) => found && [found.times.start, found.times.end]

  test('is none where its own fits', () => {
    expect(fitOne([a, b, c], 'b', () => 10)).toBeNull()
  })

  test('follows the item before it, or comes before the first', () => {
    expect(timeOf(fitOne([a, c, b], 'c', () => 10))).toEqual(['10:10', '11:40'])
    expect(timeOf(fitOne([c, a, b], 'c', () => 10))).toEqual(['07:20', '08:50'])
    expect(timeOf(fitOne([a, b, c, item('d', '08:00', null)], 'd', () => 0))).toEqual(['17:30', null])
  })

  test('is none for what has no time, or a fixed one', () => {
    expect(fitOne([c, item('x', null, null)], 'x', unknownWay)).toBeNull()
    expect(fitOne([c, item('x', '09:00', '10:00', { booking: 'booked' })], 'x', unknownWay)).toBeNull()
  })
})
