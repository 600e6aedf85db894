import { expect, test } from 'vitest'
import { tripDates, withEndDate } from './end-date.ts'

test('changes the length, both days counted', () => {
  expect(withEndDate(tripDates('2027-02-27', 1), '2027-03-02')).toEqual(tripDates('2027-02-27', 4))
  expect(withEndDate(tripDates('2027-02-27', null), '2027-02-27')).toMatchObject({ length: 1, end: '2027-02-27' })
})

test('finds the first day where only the length is known', () => {
  expect(withEndDate(tripDates('', 3), '2027-03-02')).toEqual(tripDates('2027-02-28', 3))
})

test('forgets the length with the last day', () => {
  expect(withEndDate(tripDates('2027-02-27', 3), '')).toEqual(tripDates('2027-02-27', null))
})

test.each([
  ['before the start', tripDates('2027-02-27', 2), '2027-02-26'],
  ['after the longest trip', tripDates('2027-02-27', 2), '2027-04-28'],
  ['without a start or a length', tripDates('', null), '2027-03-02'],
  ['no date', tripDates('2027-02-27', 2), '2027-02-30'],
])('refuses an end %s', (_, dates, end) => {
  expect(withEndDate(dates, end)).toBeNull()
})
