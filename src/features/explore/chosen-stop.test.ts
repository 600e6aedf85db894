import { expect, test } from 'vitest'
import { findChosenStop } from './chosen-stop.ts'

const place = (name: string) => ({ name, lat: 0, lng: 0, zone: 'UTC', country: 'FR' })
const stop = (name: string, nights: number) => ({ id: name, place: place(name), nights })
const trip = {
  stops: [stop('Paris', 3), stop('Lyon', 2)],
  destination: place('Paris'),
  origin: place('London'),
  startDate: '2027-04-10',
}

test.each([
  [null, 'Paris', 'London', { first: '2027-04-10', last: '2027-04-13' }],
  [3, 'Paris', 'London', { first: '2027-04-10', last: '2027-04-13' }],
  [4, 'Lyon', 'Paris', { first: '2027-04-13', last: '2027-04-15' }],
  [6, 'Lyon', 'Paris', { first: '2027-04-13', last: '2027-04-15' }],
])('on day %s it is %s', (day, name, before, span) => {
  const chosen = findChosenStop(trip, day)
  expect([chosen.place.name, chosen.before?.name, chosen.span]).toEqual([name, before, span])
})

test('has no dates while the trip has none', () => {
  expect(findChosenStop({ ...trip, startDate: null }, 4).span).toBeNull()
})
