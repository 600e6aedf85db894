import { expect, test } from 'vitest'
import { storedFile } from '../../testing/stored-file.ts'
import { groupByDay, tripDayOf } from './photo-days.ts'

const photo = (id: string, takenAt: string | null) => storedFile({ id, takenAt })

test('photos stand under the days on which they were taken, in order; those without a date last', () => {
  const photos = [
    photo('a', '2026-05-03T08:00:00'),
    photo('b', '2026-05-03T23:59:59'),
    photo('c', '2026-05-04T00:00:00'),
    photo('d', null),
  ]
  const days = groupByDay(photos).map(({ day, photos: ofDay }) => [day, ofDay.map(({ id }) => id).join('')])
  expect(days).toEqual([
    ['2026-05-03', 'ab'],
    ['2026-05-04', 'c'],
    [null, 'd'],
  ])
})

test('days outside of the trip, or of a trip without dates, have no number', () => {
  const trip = { startDate: '2026-05-03', durationDays: 2 }
  expect(['2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'].map((day) => tripDayOf(trip, day))).toEqual([
    null,
    1,
    2,
    null,
  ])
  expect(tripDayOf({ startDate: null, durationDays: 2 }, '2026-05-03')).toBeNull()
})
