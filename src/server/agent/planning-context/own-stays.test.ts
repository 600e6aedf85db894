import { describe, expect, test } from 'vitest'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { contextOf, plansOf, tripTo } from '../../../testing/stops-planning.ts'

const hotels = {
  north: { name: 'North', lat: 48.884, lng: 2.343 },
  south: { name: 'South', lat: 48.841, lng: 2.339 },
}
const night = (id: string, day: number, place: { name: string; lat: number; lng: number } | null) =>
  storedItem({ id, kind: 'lodging', title: place?.name ?? id, day, start: null, end: null, booking: 'booked', place })

describe('beds that the trip has already', () => {
  test('are used for their nights, with a change of property in the morning', async () => {
    const itinerary = [night('b', 3, hotels.south), night('a', 1, hotels.north), night('a2', 2, hotels.north)]
    const context = await contextOf(await tripTo([['Paris', 4]], { itinerary }))
    for (const { itinerary: planned } of plansOf(context)) {
      expect(planned.stays.map(({ lodgingId, checkIn, checkOut }) => [lodgingId, checkIn, checkOut])).toEqual([
        ['own/a', '2027-04-10', '2027-04-12'],
        ['own/b', '2027-04-12', '2027-04-14'],
      ])
      const [first, second] = planned.days[2]?.items ?? []
      expect(first).toMatchObject({ kind: 'lodging', action: 'check-out', stayId: 'stay:stop-0' })
      expect(second).toMatchObject({ kind: 'lodging', stayId: 'stay:stop-0:2' })
    }
  })

  test('cost nothing more; at an unknown place they keep the plan from adding another', async () => {
    const one = await contextOf(await tripTo([['Paris', 2]], { itinerary: [night('a', 1, hotels.north)] }))
    expect(one.request.lodging?.booked).toEqual(['own/a'])
    expect(one.candidates.lodgings).toMatchObject([{ id: 'own/a', position: { lat: 48.884 }, price: { amount: 0 } }])
    const unknown = await contextOf(await tripTo([['Paris', 2]], { itinerary: [night('a', 1, null)] }))
    expect(unknown.request.lodging).toBeNull()
  })
})
