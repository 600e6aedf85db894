import { describe, expect, it } from 'vitest'
import { type ItemPatch, newItemSchema } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { paris } from '../../testing/factories.ts'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'
import { tripAnchors } from './trip-anchors.ts'

const guide = createShippedGuides().covering(paris)
const stop = { startDate: '2027-05-10', days: 3 }

function anchorsOf(items: (ItemPatch & { id: string })[], days = 3, country = 'CN') {
  if (!guide) throw new Error('Paris has a guide')
  const itinerary = items.map((item, index) => ({
    ...newItemSchema.parse({ kind: 'flight', title: item.id, ...item }),
    id: item.id,
    tripId: 'trip',
    position: `a${index}`,
    version: 1,
    outcome: null,
    rating: null,
  }))
  const origin = { name: 'Home', lat: 0, lng: 0, zone: 'UTC', country }
  const trip: Pick<TripDetail, 'itinerary' | 'origin'> = { itinerary, origin }
  return tripAnchors(trip, guide, { ...stop, days })
}

describe('tripAnchors', () => {
  it('arrives with the last flight of the first day and leaves with the first of the last', () => {
    const anchors = anchorsOf([
      { id: 'feeder', day: 1, start: '06:00', end: '08:00' },
      { id: 'in', day: 1, start: '10:00', end: '17:30' },
      { id: 'out', day: 3, start: '16:00', end: '09:00', endsNextDay: true },
    ])
    expect(anchors.arrival).toMatchObject({ at: '2027-05-10T17:30', mode: 'flight', international: true })
    expect(anchors.arrival?.terminal?.id).toBe('CDG')
    expect(anchors.departure).toMatchObject({ at: '2027-05-12T16:00', international: true })
    expect([...anchors.itemIds]).toEqual(['feeder', 'in', 'out'])
  })

  it('arrives on the morning after an overnight flight', () => {
    const { arrival, departure } = anchorsOf([{ id: 'in', day: 1, start: '23:00', end: '06:10', endsNextDay: true }])
    expect(arrival?.at).toBe('2027-05-11T06:10')
    expect(departure).toBeNull()
  })

  it('divides the journeys of a single day at noon', () => {
    const anchors = anchorsOf(
      [
        { id: 'in', kind: 'train', day: 1, start: '07:00', end: '09:00' },
        { id: 'out', kind: 'train', day: 1, start: '19:00', end: '21:00' },
      ],
      1,
      'FR',
    )
    expect([anchors.arrival?.at, anchors.departure?.at]).toEqual(['2027-05-10T09:00', '2027-05-10T19:00'])
    expect(anchors.arrival).toMatchObject({ mode: 'train', international: false })
  })

  it('leaves a flight in the middle of the trip among the days', () => {
    const { arrival, departure, itemIds } = anchorsOf([{ id: 'trip', day: 2, start: '09:00', end: '10:00' }])
    expect([arrival, departure, itemIds.size]).toEqual([null, null, 0])
  })
})
