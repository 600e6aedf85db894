import { describe, expect, it } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { paris } from '../../../testing/factories.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { checkJourneys } from './check-journeys.ts'

let count = 0
const place = { name: 'Somewhere in town', lat: paris.lat, lng: paris.lng }
function item(kind: ItineraryItem['kind'], day: number, start: string, end: string | null, fields = {}): ItineraryItem {
  count += 1
  return storedItem({ id: `${kind}-${count}`, kind, day, start, end, place, position: `a${count}`, ...fields })
}

/** The terminal lies 50 minutes away. */
function check(itinerary: ItineraryItem[], durationDays = 3, stops = [{ id: 'one', place: paris, nights: 2 }]) {
  const ways = { minutesBetween: () => 50, isAtStop: () => true }
  return checkJourneys({ itinerary, durationDays, stops }, ways).map(({ code, day, params }) => [code, day, params])
}

describe('the time before a departure and after an arrival', () => {
  it.each([
    ['flight', '09:50', '12:00', [['buffers.terminal', 2, { minutes: 130, needed: 90 }]]],
    ['flight', '09:40', '12:00', []],
    ['train', '11:00', '12:00', [['buffers.terminal', 2, { minutes: 60, needed: 20 }]]],
    ['train', '10:50', '12:00', []],
  ] as const)('counts the way: a %s after a visit until %s leaving at %s', (kind, end, leaves, expected) => {
    const visits = [item('attraction', 2, '08:00', '09:00'), item('attraction', 2, '09:00', end)]
    expect(check([...visits, item(kind, 2, leaves, '14:00')])).toEqual(expected)
  })

  it('counts the way out of the airport, also on the morning after', () => {
    const visit = item('attraction', 2, '11:10', '12:00')
    const late = ['buffers.arrival', 2, { minutes: 70, needed: 30 }]
    expect(check([item('flight', 2, '08:00', '10:00'), visit])).toEqual([late])
    const night = item('flight', 1, '22:00', '10:00', { endsNextDay: true })
    expect(check([night, visit])).toEqual([['buffers.arrival', 1, { minutes: 70, needed: 30 }]])
  })

  it('takes a ride in between for the way', () => {
    const [ride, visit] = [item('transport', 2, '10:10', '11:00'), item('attraction', 2, '11:00', '12:00')]
    expect(check([item('flight', 2, '08:00', '10:00'), ride, visit])).toEqual([])
  })
})

describe('what lies outside of the journeys', () => {
  it('is found before the arrival, the hotel as well', () => {
    const flight = item('flight', 1, '11:00', '15:00')
    const outside = ['frame.before-arrival', 1, { clock: '15:00' }]
    expect(check([item('attraction', 1, '09:00', '10:00'), item('lodging', 1, '14:00', null), flight])).toEqual([
      ['buffers.terminal', 1, { minutes: 60, needed: 90 }],
      outside,
      outside,
    ])
    expect(check([flight, item('lodging', 1, '17:00', null)])).toEqual([])
  })

  it('is found after the departure', () => {
    const flight = item('flight', 3, '12:00', '15:00')
    expect(check([flight, item('attraction', 3, '18:00', '19:00')])).toEqual([
      ['frame.after-departure', 3, { clock: '12:00' }],
    ])
  })

  it('is no matter of an outing by train on the last day, or of a flight in the middle', () => {
    const outing = [item('train', 3, '08:00', '09:00'), item('train', 3, '16:00', '17:00')]
    expect(check([...outing, item('restaurant', 3, '18:30', '19:30')])).toEqual([])
    expect(check([item('attraction', 2, '08:00', '08:30'), item('flight', 2, '11:30', '13:00')])).toEqual([])
  })
})
