import { expect, test } from 'vitest'
import { defaultStayDates, findTripDay, listTripDays, tripSpan } from './trip-days.ts'

const april = { startDate: '2027-04-05', durationDays: 3 }

test('numbers days from 1 and dates them', () => {
  expect(listTripDays(april)).toEqual([
    { day: 1, date: '2027-04-05' },
    { day: 2, date: '2027-04-06' },
    { day: 3, date: '2027-04-07' },
  ])
})

test('lists days without dates, and one day without a length', () => {
  expect(listTripDays({ startDate: null, durationDays: 2 }).map(({ date }) => date)).toEqual([null, null])
  expect(listTripDays({ startDate: '2027-04-05', durationDays: null })).toHaveLength(1)
  expect(tripSpan({ startDate: '2027-04-05', durationDays: null })).toBeNull()
})

test('finds the day of a date', () => {
  expect(['2027-04-04', '2027-04-05', '2027-04-07', '2027-04-08'].map((date) => findTripDay(april, date))).toEqual([
    null,
    1,
    3,
    null,
  ])
})

test('gives a stay at least one night', () => {
  expect(defaultStayDates(april)).toEqual({ checkIn: '2027-04-05', checkOut: '2027-04-07' })
  expect(defaultStayDates({ ...april, durationDays: 1 })).toEqual({ checkIn: '2027-04-05', checkOut: '2027-04-06' })
})
