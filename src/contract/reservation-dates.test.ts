import { expect, test } from 'vitest'
import { datesOfBookings } from './reservation-dates.ts'

const undated = { startDate: null, durationDays: null, stops: [{}], itinerary: [] }
const flight = (depart: string, arrive = depart) => ({
  status: 'confirmed' as const,
  departLocal: depart,
  arriveLocal: arrive,
})
const [there, back] = [flight('2027-03-11T06:15'), flight('2027-03-15T09:05')]

test('a trip lasts from the first booking to the end of the last', () => {
  const stay = { status: 'confirmed' as const, checkIn: '2027-03-11T15:00', checkOut: '2027-03-16' }
  expect(datesOfBookings(undated, [back, there])).toEqual({ startDate: '2027-03-11', durationDays: 5 })
  expect(datesOfBookings(undated, [there, stay])).toEqual({ startDate: '2027-03-11', durationDays: 6 })
})

test('a length that is set, and planned days, are kept', () => {
  const planned = { ...undated, durationDays: 7, itinerary: [{ day: 9 }, { day: null }] }
  expect(datesOfBookings(planned, [there, back])).toEqual({ startDate: '2027-03-11', durationDays: 9 })
})

test('dates of a trip stand, and a canceled booking gives none', () => {
  expect(datesOfBookings({ ...undated, startDate: '2027-03-01' }, [there])).toBeNull()
  expect(datesOfBookings(undated, [{ ...there, status: 'cancelled' }])).toBeNull()
})

test('an arrival on the day before crosses the date line; earlier ends and long gaps are unclear', () => {
  const eastward = flight('2027-03-11T00:30', '2027-03-10T17:00')
  expect(datesOfBookings(undated, [eastward])).toEqual({ startDate: '2027-03-11', durationDays: 1 })
  expect(datesOfBookings(undated, [flight('2027-03-11', '2027-03-08')])).toBe('unclear')
  expect(datesOfBookings(undated, [there, flight('2027-06-01')])).toBe('unclear')
  expect(datesOfBookings({ ...undated, stops: [{}, {}, {}] }, [there])).toBe('unclear')
})
