import { describe, expect, it } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { type CalendarDrop, dropOp, snapMinutes } from './calendar-drop.ts'
import { applyOp } from './plan-op.ts'

const item = (id: string, position: string, fields: Partial<ItineraryItem> = {}) =>
  storedItem({ id, title: id, position, ...fields })

const museum = item('museum', 'a0', { start: '09:00', end: '11:00' })
const note = item('note', 'a1')
const lunch = item('lunch', 'a2', { start: '12:00', end: '13:00' })
const train = item('train', 'a0', { day: 2, start: '22:00', end: '06:30', endsNextDay: true })
const pool = item('pool', 'a0', { day: null })
const all = [museum, note, lunch, train, pool]

/** The day as it is shown after the drop: titles with their times. */
function dayAfter(dropped: ItineraryItem, drop: CalendarDrop, day: number | null = drop.day) {
  const op = dropOp(all, dropped, drop)
  return itemsOfDay(op ? applyOp(all, op) : all, day).map(({ id, start, end }) =>
    [id, start, end].filter(Boolean).join(' '),
  )
}

describe('dropOp', () => {
  it('keeps the length, and puts the item where its time belongs', () => {
    expect(dayAfter(museum, { day: 1, start: 14 * 60 })).toEqual(['note', 'lunch 12:00 13:00', 'museum 14:00 16:00'])
    expect(dayAfter(lunch, { day: 1, start: 8 * 60 })).toEqual(['lunch 08:00 09:00', 'museum 09:00 11:00', 'note'])
    expect(dayAfter(museum, { day: 2, start: 10 * 60 })).toEqual(['museum 10:00 12:00', 'train 22:00 06:30'])
    expect(dayAfter(train, { day: 1, start: 23 * 60 })).toEqual([
      ...dayAfter(museum, { day: 1, start: 540 }),
      'train 23:00 07:30',
    ])
  })

  it('leaves the order of the day alone where it fits', () => {
    expect(dropOp(all, museum, { day: 1, start: 9 * 60 + 15 })).toEqual({
      type: 'update',
      id: 'museum',
      patch: { day: 1, start: '09:15', end: '11:15', endsNextDay: false },
    })
  })

  it('gives a time to what has none, takes it away above the hours, and keeps it in the agenda', () => {
    expect(dayAfter(note, { day: 1, start: 11 * 60 })).toEqual([
      'museum 09:00 11:00',
      'note 11:00',
      'lunch 12:00 13:00',
    ])
    expect(dayAfter(pool, { day: 2, start: 8 * 60 })).toEqual(['pool 08:00', 'train 22:00 06:30'])
    expect(dayAfter(lunch, { day: 1, start: null })).toEqual(['museum 09:00 11:00', 'note', 'lunch'])
    expect(dayAfter(lunch, { day: 2, start: 'kept' })).toEqual(['lunch 12:00 13:00', 'train 22:00 06:30'])
    expect(dayAfter(lunch, { day: null, start: 'kept' })).toEqual(['pool', 'lunch 12:00 13:00'])
  })

  it('is nothing where the item already stands', () => {
    expect(dropOp(all, museum, { day: 1, start: 9 * 60 })).toBeNull()
    expect(dropOp(all, note, { day: 1, start: null })).toBeNull()
    expect(dropOp(all, pool, { day: null, start: 'kept' })).toBeNull()
  })
})

it('snaps to quarters of an hour within the day', () => {
  expect([-20, 7, 8, 1439].map(snapMinutes)).toEqual([0, 0, 15, 1425])
})
