import { describe, expect, it } from 'vitest'
import { storedItem } from '../testing/itinerary-item.ts'
import { clockOfMinute, minutesAhead, readTravelDay, wallTimeIn, wallTimeOnTrip } from './travel-day.ts'

const tokyo = { name: '东京', lat: 35.68, lng: 139.65, zone: 'Asia/Tokyo', country: 'JP' }
const paris = { name: 'Paris', lat: 48.86, lng: 2.35, zone: 'Europe/Paris', country: 'FR' }
const items = [
  storedItem({ id: 'museum', day: 1, position: 'a1', start: '09:00', end: '11:00' }),
  storedItem({ id: 'lunch', kind: 'restaurant', day: 1, position: 'a2', start: '12:00', end: null }),
  storedItem({ id: 'walk', day: 1, position: 'a3' }),
  storedItem({ id: 'tower', day: 1, position: 'a4', start: '15:00', end: '17:00' }),
  storedItem({ id: 'hotel', kind: 'lodging', day: 1, position: 'a5', start: '15:00' }),
  storedItem({
    id: 'night-train',
    kind: 'train',
    day: 1,
    position: 'a6',
    start: '23:00',
    end: '07:00',
    endsNextDay: true,
  }),
]
const trip = {
  startDate: '2027-05-01',
  durationDays: 3,
  destination: tokyo,
  stops: [
    { id: 'one', place: tokyo, nights: 1 },
    { id: 'two', place: paris, nights: 1 },
  ],
  itinerary: items,
}
const moments = (at: string) => readTravelDay(trip, new Date(at)).items.map(({ item, moment }) => [item.id, moment])

describe('readTravelDay', () => {
  it('reads date and clock where the trip is, not where the reader is', () => {
    // In New York it is still April 30.
    expect(readTravelDay(trip, new Date('2027-04-30T23:30:00Z'))).toMatchObject({
      phase: 'during',
      day: 1,
      date: '2027-05-01',
      clock: '08:30',
      zone: 'Asia/Tokyo',
    })
  })

  it('follows the zone of the stop of the day', () => {
    expect(readTravelDay(trip, new Date('2027-05-02T22:30:00Z'))).toMatchObject({
      day: 3,
      clock: '00:30',
      place: paris,
    })
  })

  it('has the date of the stop of the day, which may be the day before that of the first', () => {
    // In Tokyo, where the trip begins, it is May 3.
    expect(wallTimeOnTrip(trip, new Date('2027-05-02T20:00:00Z'))).toEqual({
      date: '2027-05-02',
      clock: '22:00',
      zone: 'Europe/Paris',
    })
  })

  it('tells what is behind, what is on and what comes next, without the stay', () => {
    const day = readTravelDay(trip, new Date('2027-05-01T03:15:00Z'))
    expect(day.items.map(({ item, moment }) => [item.id, moment])).toEqual([
      ['museum', 'past'],
      ['lunch', 'now'],
      ['walk', 'open'],
      ['tower', 'ahead'],
      ['night-train', 'ahead'],
    ])
    expect([day.current?.id, day.next?.id, day.stay?.id]).toEqual(['lunch', 'tower', 'hotel'])
  })

  it('goes past what is done or skipped', () => {
    const itinerary = items.map((item) => (item.id === 'tower' ? { ...item, outcome: 'skipped' as const } : item))
    expect(readTravelDay({ ...trip, itinerary }, new Date('2027-05-01T05:00:00Z')).next?.id).toBe('night-train')
  })

  it('carries an overnight journey into the next morning', () => {
    expect(moments('2027-05-02T02:00:00Z')).toEqual([['night-train', 'now']])
    expect(moments('2027-05-02T09:00:00Z')).toEqual([['night-train', 'past']])
  })

  it('knows when the trip has not begun, is over, or has no dates', () => {
    expect(readTravelDay(trip, new Date('2027-04-01T00:00:00Z'))).toMatchObject({
      phase: 'before',
      day: null,
      place: tokyo,
    })
    expect(readTravelDay(trip, new Date('2027-06-01T00:00:00Z'))).toMatchObject({
      phase: 'after',
      day: null,
      place: paris,
    })
    expect(readTravelDay({ ...trip, startDate: null }, new Date()).phase).toBe('undated')
  })
})

it('reads midnight as 00, and wraps clocks there', () => {
  expect(wallTimeIn('Asia/Shanghai', new Date('2027-01-01T16:00:00Z'))).toEqual({ date: '2027-01-02', clock: '00:00' })
  expect([clockOfMinute(-20), clockOfMinute(1500)]).toEqual(['23:40', '01:00'])
})

it('asks for more time before a flight abroad', () => {
  const home = { origin: tokyo, stops: [{ id: 'a', place: tokyo, nights: 1 }] }
  const ahead = (kind: 'flight' | 'train' | 'restaurant', of: Parameters<typeof minutesAhead>[1]) =>
    minutesAhead({ kind }, of)
  expect([
    ahead('flight', home),
    ahead('flight', { origin: null, stops: trip.stops }),
    ahead('train', home),
    ahead('restaurant', home),
  ]).toEqual([90, 120, 30, 5])
})
