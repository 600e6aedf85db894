import { expect, test } from 'vitest'
import { datesOfBookings } from './reservation-dates.ts'

const undated = { startDate: null, durationDays: null, stops: [{}], itinerary: [] }
const flight = (depart: string, arrive = depart) => ({
  type: 'flight' as const,
  status: 'confirmed' as const,
  departLocal: depart,
  arriveLocal: arrive,
})
const [there, back] = [flight('2027-03-11T06:15'), flight('2027-03-15T09:05')]

test('a trip lasts from the first booking to the end of the last', () => {
  const stay = {
    type: 'lodging' as const,
    status: 'confirmed' as const,
    checkIn: '2027-03-11T15:00',
    checkOut: '2027-03-16',
  }
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
  const oneDay = { ...undated, durationDays: 1 }
  expect(datesOfBookings(oneDay, [eastward])).toEqual({ startDate: '2027-03-11', durationDays: 1 })
  expect(datesOfBookings(undated, [flight('2027-03-11', '2027-03-08')])).toBe('unclear')
  expect(datesOfBookings(undated, [there, flight('2027-06-01')])).toBe('unclear')
  expect(
    datesOfBookings({ ...undated, stops: [{}, {}, {}] }, [
      there,
      { ...back, departLocal: '2027-03-12T09:05', arriveLocal: '2027-03-12T10:00' },
    ]),
  ).toBe('unclear')
})

test('journeys in one direction tell when the trip begins, not how long it lasts', () => {
  const [out, on] = [
    { ...there, from: 'PEK', to: 'MUC' },
    { ...flight('2027-03-11T19:40', '2027-03-12T00:10'), from: 'MUC', to: 'LIS' },
  ]
  const open = { startDate: '2027-03-11', durationDays: null }
  expect(datesOfBookings(undated, [out])).toEqual(open)
  expect(datesOfBookings(undated, [on, out])).toEqual(open)
  expect(datesOfBookings({ ...undated, stops: [{}, {}, {}] }, [out])).toEqual(open)
  expect(datesOfBookings({ ...undated, durationDays: 5 }, [out])).toEqual({ ...open, durationDays: 5 })
  const sameDay = { ...flight('2027-03-11T21:00'), from: 'MUC', to: 'PEK' }
  expect(datesOfBookings(undated, [out, sameDay])).toEqual({ ...open, durationDays: 1 })
})
