import { expect, it } from 'vitest'
import { chengduTrip } from '../../testing/agent-turn.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { measureDistance } from './measure-distance.ts'

const london = { name: 'London', lat: 51.51, lng: -0.13, zone: 'Europe/London', country: 'GB' }
const beijing = { name: 'Beijing', lat: 39.9, lng: 116.41, zone: 'Asia/Shanghai', country: 'CN' }
const ride = { tripId: chengduTrip().id, kind: 'train' as const, title: 'G89', day: chengduTrip().durationDays ?? 1 }
const travelled = (origin: typeof london, times: { start: string; end: string }) => {
  const trip = chengduTrip({ origin, itinerary: [storedItem({ ...ride, ...times })] })
  return measureDistance(trip, []).byMode.map(({ mode }) => mode)
}

it('takes a train home for the way home only where it could have come that far', () => {
  expect(travelled(beijing, { start: '09:00', end: '17:30' })).toEqual(['train'])
  expect(travelled(london, { start: '15:30', end: '18:10' })).toEqual([])
})
