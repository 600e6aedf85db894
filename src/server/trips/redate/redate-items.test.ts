import { describe, expect, test } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { redateItems } from './redate-items.ts'

const item = (title: string, day: number | null, booking: ItineraryItem['booking'] = 'none'): ItineraryItem => ({
  id: title,
  tripId: 'trip',
  kind: 'activity',
  title,
  day,
  start: null,
  end: null,
  endsNextDay: false,
  zone: null,
  endZone: null,
  place: null,
  cost: null,
  booking,
  confirmationCode: null,
  freeCancelUntil: null,
  source: null,
  links: [],
  notes: '',
  pinned: false,
  position: 'a0',
  version: 1,
  outcome: null,
  rating: null,
})
const items = [item('museum', 1), item('hotel', 2, 'booked'), item('park', 4), item('someday', null)]
const october = { startDate: '2026-10-03', durationDays: 4 }
const days = (...args: Parameters<typeof redateItems>) =>
  redateItems(...args).map(({ title, toDay, toDate }) => [title, toDay, toDate])

describe('items of a trip with other dates', () => {
  test('shift with the trip: other dates, the same days', () => {
    expect(days(october, { ...october, startDate: '2026-10-05' }, 'shift', items)).toEqual([
      ['museum', 1, '2026-10-05'],
      ['hotel', 2, '2026-10-06'],
      ['park', 4, '2026-10-08'],
    ])
  })

  test('keep their dates: other days, and what lies outside is unscheduled', () => {
    expect(days(october, { ...october, startDate: '2026-10-05' }, 'keep', items)).toEqual([
      ['museum', null, null],
      ['hotel', null, null],
      ['park', 2, '2026-10-06'],
    ])
    expect(days(october, { startDate: '2026-10-01', durationDays: 5 }, 'keep', items)).toEqual([
      ['museum', 3, '2026-10-03'],
      ['hotel', 4, '2026-10-04'],
      ['park', null, null],
    ])
  })

  test('shift unless they are booked', () => {
    expect(days(october, { ...october, startDate: '2026-10-02' }, 'unbooked', items)).toEqual([
      ['museum', 1, '2026-10-02'],
      ['hotel', 3, '2026-10-04'],
      ['park', 4, '2026-10-05'],
    ])
  })

  test('overflow when the trip gets shorter, whatever the mode', () => {
    for (const mode of ['shift', 'keep', 'unbooked'] as const)
      expect(days(october, { ...october, durationDays: 3 }, mode, items)).toEqual([['park', null, null]])
  })

  test('keep their days where one side has no dates', () => {
    const undated = { startDate: null, durationDays: 4 }
    expect(days(undated, october, 'keep', [item('museum', 1)])).toEqual([['museum', 1, '2026-10-03']])
    expect(days(october, undated, 'keep', [item('museum', 1)])).toEqual([['museum', 1, null]])
  })

  test('stay as they are where nothing changes', () => {
    expect(days(october, october, 'shift', items)).toEqual([])
    expect(days(october, { ...october, durationDays: null }, 'keep', items)).toEqual([])
  })

  test('cross a leap day by the calendar', () => {
    expect(
      days({ startDate: '2028-02-28', durationDays: 3 }, { startDate: '2028-02-29', durationDays: 3 }, 'keep', [
        item('museum', 2),
      ]),
    ).toEqual([['museum', 1, '2028-02-29']])
  })
})
